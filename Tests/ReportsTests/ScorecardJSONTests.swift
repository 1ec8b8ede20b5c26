import Coaching
import Foundation
import Testing

@testable import Assessment
@testable import Reports

/// The JSON form that scripts rely on (INTERFACE.md).
@Suite struct AScorecardAsJSON {
  @Test func isWrittenExactlyAsPromised() {
    let nothing = #"{"won":0,"restored":0,"contaminated":0,"needed":0,"counted":0,"turns":[]}"#
    let action = #"{"won":2,"restored":0,"contaminated":1,"needed":3,"counted":2,"turns":[3,5]}"#
    let elements =
      #"{"situation":\#(nothing),"task":\#(nothing),"action":\#(action),"ownership":\#(nothing),"#
      + #""result":\#(nothing),"learning":\#(nothing)}"#
    let expected =
      #"{"format":"sonde-scorecard/1","session":"s1","scenario":"desk","language":"en","seed":9007199254740991,"#
      + #""rubric":{"id":"default","hash":"ab"},"total":83.5,"passed":false,"passMark":80,"#
      + #""knockouts":[{"kind":"protected","turn":9,"ground":"family","state":"provisional"}],"#
      + #""dimensions":[{"id":"evidence","score":0.667,"weight":0.6,"minimum":0,"criteria":[{"id":"action","score":0.667,"#
      + #""weight":1,"count":2,"of":3,"turns":[3,5]}]},{"id":"technique","score":1,"weight":0.4,"minimum":0,"criteria":"#
      + #"[{"id":"leading","score":1,"weight":1,"count":0,"of":4,"turns":[],"emptyFrom":0.3}]}],"#
      + #""elements":\#(elements),"competencies":[{"id":"teamwork","elements":\#(elements),"rating":4,"#
      + #""expected":"insufficient","settled":null}],"questions":{"open":4,"probing":0,"closed":0,"forcedChoice":0,"leading":0,"multiple":0,"#
      + #""hypothetical":0,"protected":0,"unsure":1},"talkRatio":0.24,"#
      + #""findings":[{"turn":4,"kind":"leading","message":"Plain","better":"Plain","wouldHaveWon":["planning.own-call"]},"#
      + #"{"turn":9,"kind":"missedElement","message":"Plain","better":"Plain","wouldHaveWon":[],"#
      + #""competency":"teamwork","element":"action"},{"turn":0,"kind":"checklist","message":"Plain","better":"Plain","#
      + #""wouldHaveWon":[],"item":"mustHaves"}],"#
      + #""strengths":[{"key":"technique.leading","turns":[1,2,3,4]}],"#
      + #""priorities":[{"key":"knockout.protected","turns":[9]},{"key":"evidence.action","turns":[3,5]}],"#
      + #""yields":[{"kind":"open","asked":4,"won":7,"perQuestion":1.75},"#
      + #"{"kind":"silence","asked":0,"won":0,"perQuestion":null}],"#
      + #""checklist":[{"item":"mustHaves","score":0.4,"count":2,"of":5,"turns":[],"missed":[0]}],"#
      + #""panel":[{"assessor":"daems","competency":"teamwork","rating":5,"heard":[{"turn":3,"text":"Plain"}]}]}"#
    #expect(ScorecardJSON.render(Cards.small()) == expected)
  }

  @Test func addsWhatBetterQuestionsWouldHaveWonAtTheEnd() {
    let plain = ScorecardJSON.render(Cards.small()).dropLast()
    let expected =
      #","counterfactuals":[{"turn":4,"asked":"Plain","question":"Plain","answer":"Plain","#
      + #""won":["planning.own-call"],"value":2.6},{"turn":5,"asked":null,"question":"Plain","answer":"Plain","#
      + #""won":["planning.own-call","planning.own-call"],"value":2.0},{"turn":10,"asked":null,"question":"Plain","#
      + #""answer":"Plain","won":["planning.own-call"],"value":0.0}]}"#
    #expect(ScorecardJSON.render(Cards.small(), better: Cards.better()) == plain + expected)
    #expect(ScorecardJSON.render(Cards.small(), better: .played([])) == plain + #","counterfactuals":[]}"#)
    for obstacle in BetterQuestions.Obstacle.allCases {
      #expect(
        ScorecardJSON.render(Cards.small(), better: .notPlayed(obstacle)) == plain
          + #","counterfactuals":null,"counterfactualsObstacle":"\#(obstacle.rawValue)"}"#)
    }
  }

  @Test func keepsHostileTextWhole() throws {
    for text in HostileText.all {
      let json = ScorecardJSON.render(Cards.small(text: text))
      #expect(!json.unicodeScalars.contains(where: SafeText.isUnsafe))
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      let findings = try #require(object["findings"] as? [[String: Any]])
      let message = try #require(findings.first?["message"] as? String)
      #expect(Array(message.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
