import QuestionReading

/// Lines of interviewers with the signals that they must give, or must not give.
enum SignalExamples {
  /// A line of a language, and its signals.
  struct Example: Sendable, CustomStringConvertible {
    var language: String
    var text: String
    var signals: Set<Signal>

    var description: String { text }
  }

  private static func examples(_ language: String, _ lines: [(String, Set<Signal>)]) -> [Example] {
    lines.map { Example(language: language, text: $0.0, signals: $0.1) }
  }

  /// Lines that give signals, several at once too.
  static let all =
    examples("nl", dutch) + examples("fr", french) + examples("en", english) + examples("de", german)

  private static let dutch: [(String, Set<Signal>)] = [
    ("Welkom, ik zit deze jury voor; naast mij zitten mevrouw Peeters en de heer Aerts.", [.panelPresented]),
    ("Ik stel u even de jury voor: mijn collega's zijn Jan en An.", [.panelPresented]),
    ("We zijn met drie vandaag.", [.panelPresented]),
    (
      "We hebben veertig minuten: eerst uw loopbaan, daarna vragen we naar situaties.",
      [.courseExplained, .durationTold]
    ),
    ("Het verloop is simpel, allez: we beginnen met uw cv en op het einde is er tijd.", [.courseExplained]),
    ("Het gesprek bestaat uit twee delen.", [.courseExplained]), ("Dat duurt ongeveer drie kwartier.", [.durationTold]),
    ("Een goed uur zal dat duren, denk ik.", [.durationTold]),
    ("Mag ik uw identiteitskaart eens zien?", [.identityCheck]),
    ("Houdt u uw kaart even voor de camera?", [.identityCheck]),
    ("Kan u zich legitimeren, alstublieft?", [.identityCheck]),
    ("Hoort u mij goed, en werkt uw camera?", [.equipmentCheck]), ("Hoort ge mij?", [.equipmentCheck]),
    ("Is het geluid in orde?", [.equipmentCheck]), ("Bent u alleen in de kamer?", [.roomCheck]),
    ("Zijt ge alleen daar?", [.roomCheck]), ("Kunt u ons de kamer tonen met de camera?", [.roomCheck]),
    ("Dit gesprek wordt niet opgenomen, en u mag het ook niet opnemen.", [.noRecording]),
    ("Opnames zijn verboden.", [.noRecording]), ("Wij nemen niets op.", [.noRecording]),
    ("U mag geen notities of andere hulpmiddelen gebruiken.", [.noAids]), ("Is uw gsm weg?", [.noAids]),
    ("Zet ook de andere programma's dicht, geen ChatGPT dus.", [.noAids]),
    ("Hierna overlegt de jury; u krijgt het resultaat binnen twee weken.", [.nextSteps, .timeline]),
    ("De volgende stap is een medisch onderzoek.", [.nextSteps]),
    ("U hoort van ons tegen eind volgende week.", [.nextSteps, .timeline]),
    ("Ten laatste op vrijdag weet u meer.", [.timeline]),
    ("Er is ook een minder leuke kant: de achterstand is groot.", [.balanced]),
    ("Ik zal er geen doekjes om winden: het is niet altijd gemakkelijk.", [.balanced]),
    ("Een nadeel is dat u geen gezag hebt.", [.balanced]),
  ]

  private static let french: [(String, Set<Signal>)] = [
    ("Bonjour, à côté de moi, madame Claes et monsieur Petit.", [.panelPresented]),
    ("Je suis la présidente du jury.", [.panelPresented]), ("On est à trois aujourd'hui.", [.panelPresented]),
    ("D'abord votre parcours, ensuite des questions sur des situations vécues.", [.courseExplained]),
    ("L'entretien se déroule en deux parties et dure environ quarante minutes.", [.courseExplained, .durationTold]),
    ("Nous allons commencer par votre CV.", [.courseExplained]), ("Cela prendra une petite heure.", [.durationTold]),
    ("On en a pour trois quarts d'heure.", [.durationTold]),
    ("Puis-je voir votre carte d'identité ?", [.identityCheck]),
    ("Vous avez une pièce d'identité sous la main ?", [.identityCheck]),
    ("Pouvez-vous montrer votre carte à la caméra ?", [.identityCheck]),
    ("Vous m'entendez bien ?", [.equipmentCheck]), ("Votre caméra et votre micro fonctionnent ?", [.equipmentCheck]),
    ("Est-ce que le son passe ?", [.equipmentCheck]), ("Êtes-vous seule dans la pièce ?", [.roomCheck]),
    ("Y a-t-il quelqu'un d'autre chez vous ?", [.roomCheck]), ("Pouvez-vous nous montrer la pièce ?", [.roomCheck]),
    ("Rien n'est enregistré.", [.noRecording]), ("Il est interdit d'enregistrer.", [.noRecording]),
    ("Nous n'enregistrons pas cet entretien.", [.noRecording]), ("Pas de notes, s'il vous plaît.", [.noAids]),
    ("Le téléphone rangé, et aucun document sous les yeux.", [.noAids]),
    ("Fermez toutes les fenêtres, pas de ChatGPT.", [.noAids]),
    ("Le jury délibère et vous aurez une réponse d'ici deux semaines.", [.nextSteps, .timeline]),
    ("La prochaine étape est un test de langue.", [.nextSteps]),
    ("Vous serez contacté dans les dix jours.", [.nextSteps, .timeline]),
    ("Au plus tard vendredi.", [.timeline]), ("Il y a un revers de la médaille.", [.balanced]),
    ("Ce n'est pas toujours facile, l'arriéré est lourd.", [.balanced]),
    ("Je ne vous cache pas que les horaires sont tardifs.", [.balanced]),
  ]

  private static let english: [(String, Set<Signal>)] = [
    ("Good morning, I chair this panel; beside me are Ms Peeters and Mr Aerts.", [.panelPresented]),
    ("Let me introduce my colleagues.", [.panelPresented]), ("There are three of us today.", [.panelPresented]),
    ("We have forty minutes: first your career, then we'll ask about situations.", [.courseExplained, .durationTold]),
    ("We'll start with your CV and at the end you can ask us things.", [.courseExplained]),
    ("The interview has two parts.", [.courseExplained]), ("It'll take about an hour.", [.durationTold]),
    ("This lasts three quarters of an hour.", [.durationTold]), ("Could I see your identity card?", [.identityCheck]),
    ("Would you hold your card up to the camera?", [.identityCheck]),
    ("Have you got some ID with you?", [.identityCheck]),
    ("Can you hear me all right?", [.equipmentCheck]), ("Is your camera on?", [.equipmentCheck]),
    ("You're on mute, I think.", [.equipmentCheck]), ("Are you alone in the room?", [.roomCheck]),
    ("Is there anybody else with you?", [.roomCheck]), ("Could you pan the camera round?", [.roomCheck]),
    ("This is not recorded.", [.noRecording]), ("Please note that recording is forbidden.", [.noRecording]),
    ("Nobody is recording this, and you're not allowed to record either.", [.noRecording]),
    ("No notes, please, and your phone away.", [.noAids]), ("Please close all other windows.", [.noAids]),
    ("Nothing else open, no ChatGPT.", [.noAids]),
    ("The panel will deliberate and you'll hear within two weeks.", [.nextSteps, .timeline]),
    ("The next step is a language test.", [.nextSteps]), ("We'll be in touch by Friday.", [.nextSteps, .timeline]),
    ("By the end of next week.", [.timeline]), ("There's a less pleasant side: the backlog.", [.balanced]),
    ("To be honest, it isn't always easy.", [.balanced]), ("A downside is the late shift.", [.balanced]),
  ]

  private static let german: [(String, Set<Signal>)] = [
    ("Guten Tag, neben mir sitzen Frau Peeters und Herr Aerts.", [.panelPresented]),
    ("Ich leite diese Jury.", [.panelPresented]), ("Wir sind zu dritt.", [.panelPresented]),
    (
      "Wir haben vierzig Minuten Zeit: zuerst Ihr Werdegang, dann fragen wir nach Situationen.",
      [.courseExplained, .durationTold]
    ),
    ("Zum Ablauf: Wir beginnen mit Ihrem Lebenslauf.", [.courseExplained]),
    ("Das Gespräch besteht aus zwei Teilen.", [.courseExplained]), ("Das dauert etwa eine Stunde.", [.durationTold]),
    ("So eine Dreiviertelstunde.", [.durationTold]), ("Dürfte ich Ihren Personalausweis sehen?", [.identityCheck]),
    ("Halten Sie den Ausweis bitte in die Kamera.", [.identityCheck]), ("Können Sie sich ausweisen?", [.identityCheck]),
    ("Hören Sie mich gut?", [.equipmentCheck]), ("Ist Ihre Kamera an?", [.equipmentCheck]),
    ("Bild und Ton sind in Ordnung?", [.equipmentCheck]), ("Sind Sie allein im Raum?", [.roomCheck]),
    ("Ist sonst jemand bei Ihnen?", [.roomCheck]), ("Schwenken Sie bitte einmal die Kamera?", [.roomCheck]),
    ("Es wird nichts aufgezeichnet.", [.noRecording]), ("Aufnahmen sind verboten.", [.noRecording]),
    ("Das Gespräch darf nicht mitgeschnitten werden.", [.noRecording]), ("Bitte keine Hilfsmittel.", [.noAids]),
    ("Das Handy weg, bitte, und alle anderen Programme schließen.", [.noAids]),
    ("Kein ChatGPT, keine Notizen.", [.noAids]),
    ("Die Jury berät sich, Sie bekommen Bescheid in zwei Wochen.", [.nextSteps, .timeline]),
    ("Der nächste Schritt ist ein Sprachtest.", [.nextSteps]),
    ("Wir melden uns bis Freitag.", [.nextSteps, .timeline]),
    ("Das wissen Sie spätestens Ende des Monats.", [.timeline]),
    ("Es hat auch eine Kehrseite: den Rückstand.", [.balanced]),
    ("Ehrlich gesagt ist es nicht immer einfach.", [.balanced]), ("Ein Nachteil ist der Spätdienst.", [.balanced]),
  ]

  /// Questions and lines that give none of the signals.
  static let none =
    examples(
      "nl",
      [
        "Kunt u een moment beschrijven waarop het samenwerken stroef liep?", "Wat was daarin uw eigen stap?",
        "En toen?",
        "Wat trekt u aan in deze functie?", "Hebt u nog vragen?", "Wat hebt u eruit geleerd?", "Dank u wel.",
      ].map { ($0, []) })
    + examples(
      "fr",
      [
        "Pouvez-vous décrire un moment où la collaboration coinçait ?", "Quelle a été votre part à vous ?",
        "Et alors ?",
        "Qu'est-ce qui vous attire dans cette fonction ?", "Avez-vous des questions ?", "Qu'en avez-vous retenu ?",
        "Merci.",
      ].map { ($0, []) })
    + examples(
      "en",
      [
        "Can you describe a moment when working together was hard?", "What was your own part in that?", "And then?",
        "What attracts you to this job?", "Have you any questions?", "What did you learn from it?", "Thank you.",
      ].map { ($0, []) })
    + examples(
      "de",
      [
        "Können Sie einen Moment beschreiben, in dem die Zusammenarbeit stockte?", "Was war Ihr eigener Anteil?",
        "Und dann?",
        "Was reizt Sie an dieser Stelle?", "Haben Sie Fragen?", "Was haben Sie daraus gelernt?", "Danke.",
      ].map { ($0, []) })
}
