import Testing

@testable import Assessment
@testable import Reports

/// Pages as people see them.
@Suite(.enabled(if: Browser.path != nil, "no Chromium here"), .serialized) struct PageTests {
  static let looks = [400, 1200].flatMap { columns in
    [Browser.Look(columns: columns), Browser.Look(columns: columns, isDark: true)]
  }

  @Test(arguments: looks) func `a report on progress can be read on any screen`(look: Browser.Look) throws {
    for language in Rubric.languages {
      let html = ProgressHTML.render(try Progresses.report(language: language))
      #expect(try Browser.faults(of: html, look) == [], "\(language)")
    }
  }

  @Test(arguments: looks) func `a scorecard can be read on any screen`(look: Browser.Look) throws {
    let phrases = try #require(ScorecardPhrases.shipped("de"))
    let html = ScorecardHTML.render(Cards.small(), phrases: phrases)
    #expect(try Browser.faults(of: html, look) == [])
  }

  @Test(arguments: looks) func `a session report can be read on any screen`(look: Browser.Look) throws {
    for language in Rubric.languages {
      // A long interview in one language, its report in another.
      let report = try SessionDesk(language: language, turns: language == "de" ? 60 : 5).report(
        language == "nl" ? "fr" : language)
      let faults = try Browser.faults(of: SessionHTML.render(report), look)
      #expect(faults == [], "\(language)")
    }
  }

  @Test(arguments: looks) func `a report on a cohort can be read on any screen`(look: Browser.Look) throws {
    for language in Rubric.languages {
      let html = CohortHTML.render(try Cohorts.report(text: "Donaudampfschifffahrtsgesellschaft", language: language))
      #expect(try Browser.faults(of: html, look) == [], "\(language)")
    }
    let faults = try Browser.faults(of: CohortHTML.render(try Cohorts.report(Cohorts.large)), look)
    #expect(faults == [])
  }

  @Test(arguments: looks) func `a report on a trainee can be read on any screen`(look: Browser.Look) throws {
    for language in Rubric.languages {
      #expect(
        try Browser.faults(of: TraineeHTML.render(try Trainees.report(language: language)), look) == [], "\(language)")
    }
  }

  @Test func `the browser sees what is wrong with a page`() throws {
    let html = """
      <html><body style="color:#999;background:#fff"><h1>One</h1><h3>Three</h3><div style="width:900px">wide</div>
      <svg viewBox="0 0 100 100"><text x="95" y="50" font-size="4">cut off</text>
      <path d="M0 0H9V9Z" fill="#eee"/></svg><a href="#nowhere">nowhere</a></body></html>
      """
    let faults = try Browser.faults(of: html, Browser.Look(columns: 400))
    for fault in [
      "wider than the window", "level left out", "no language", "nameless drawing", "contrast", "cut off", "faint mark",
      "leads nowhere",
    ] {
      #expect(faults.contains { $0.hasPrefix(fault) }, "\(fault): \(faults)")
    }
  }
}
