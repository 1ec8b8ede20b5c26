import Storage
import Transcripts

/// `/marks`: what stands of the mentor's review, and of those of others once she is done.
struct MarksCommand: ReviewCommand {
  let name = "marks"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let session = try shell.session()
    let standing = session.fold.standing
    if standing.isEmpty {
      shell.voice.say(shell.words.review(.marksNone))
    } else {
      shell.voice.say(shell.words.review(.marksMine), .bold)
      Self.show(standing, in: shell)
    }
    if shell.hidesOthers(in: session) {
      shell.voice.say(shell.words.review(.marksHidden, ["count": "\(session.others.count)"]), .dim)
    } else {
      Self.showOthers(of: session, in: shell)
    }
  }

  /// Shows the reviews of others.
  static func showOthers(of session: OpenedSession, in shell: ReviewShell) {
    for review in session.others {
      let name = (try? shell.store().name(ofActor: review.header.reviewer.id)) ?? nil
      shell.voice.say(
        shell.words.review(.marksOf, ["mentor": name ?? String(review.header.reviewer.id.prefix(8))]), .bold)
      show(review.fold.standing, in: shell)
    }
  }

  private static func show(_ entries: [ReviewEntry], in shell: ReviewShell) {
    let text = MarkText(shell.words)
    for entry in entries { shell.voice.say(text.text(entry), indent: 2) }
  }
}

/// An entry of a review in words.
struct MarkText {
  private let words: Catalogue

  init(_ words: Catalogue) { self.words = words }

  /// What was done, and why.
  func text(_ entry: ReviewEntry) -> String {
    let reason = entry.event.text.map { text -> String in
      if case .erased = text { words(.replayErased) } else { text.string }
    }
    let what: String
    switch entry.event {
    case .comment(let turn, _): what = words.review(.markTurn, ["turn": "\(turn)", "what": "✎"])
    case .relabel(let turn, let changes, _):
      what = words.review(.markTurn, ["turn": "\(turn)", "what": Self.text(changes)])
    case .overrule(let criterion, let score, _):
      what = words.review(.markCriterion, ["criterion": criterion, "score": ReviewShell.points(score)])
    case .rate(let competency, let rating, _):
      what = words.review(.markCriterion, ["criterion": competency, "score": words.value(rating.word)])
    case .confirm(let knockout):
      what = words.review(.markKnockout, ["knockout": knockout, "state": words.review(.stateConfirmed)])
    case .reject(let knockout, _):
      what = words.review(.markKnockout, ["knockout": knockout, "state": words.review(.stateRejected)])
    case .summary: what = "∑"
    case .undo, .done: what = ""
    }
    return what + (reason.map { $0.isEmpty ? "" : " · " + $0 } ?? "")
  }

  /// The changes as they are typed.
  static func text(_ changes: Relabelling) -> String {
    var parts: [String] = []
    if let form = changes.form { parts.append("form=" + form.rawValue) }
    if let flag = changes.isMultiple { parts.append("multiple=\(flag)") }
    if let flag = changes.isHypothetical { parts.append("hypothetical=\(flag)") }
    if let flag = changes.isProtected { parts.append("protected=\(flag)") }
    if let targets = changes.targets {
      parts.append("targets=" + (targets.isEmpty ? "none" : targets.map(\.rawValue).joined(separator: ",")))
    }
    if let act = changes.act { parts.append("act=" + act.rawValue) }
    return parts.joined(separator: " ")
  }
}

/// `/score`: the scores without and with her corrections, by the names that `/overrule` and `/confirm` take.
struct ReviewScoreCommand: ReviewCommand {
  let name = "score"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let session = try shell.session()
    guard let before = session.regrading?.before, let after = session.card else { throw shell.refusal(.noScenario) }
    var lines: [String] = []
    for (old, new) in zip(before.dimensions, after.dimensions) {
      lines.append(Self.row(new.id.rawValue, old.score, new.score, nil, shell.words))
      for criterion in new.criteria {
        let machine = old.criteria.first { $0.id == criterion.id }?.score ?? criterion.score
        let name = "  " + new.id.rawValue + "." + criterion.id
        lines.append(Self.row(name, machine, criterion.score, criterion.machineScore, shell.words))
      }
    }
    shell.voice.lines(lines)
    for knockout in after.knockouts {
      let state: ReviewPhrase =
        switch knockout.state {
        case .provisional: .stateProvisional
        case .confirmed: .stateConfirmed
        case .rejected: .stateRejected
        }
      shell.voice.say(shell.words.review(.knockoutRow, ["knockout": knockout.id, "state": shell.words.review(state)]))
    }
    shell.showEffect()
  }

  private static func row(_ name: String, _ old: Int, _ new: Int, _ machine: Int?, _ words: Catalogue) -> String {
    let scores = ReviewShell.points(old) + (old == new ? "" : " → " + ReviewShell.points(new))
    let padding = String(repeating: " ", count: max(1, 34 - name.count))
    return name + padding + scores + (machine == nil ? "" : "  " + words.review(.byHand))
  }
}
