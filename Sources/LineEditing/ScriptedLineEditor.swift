/// Lines from an array, for tests of what reads lines. After the last one comes `.end`, again and again.
public final class ScriptedLineEditor: LineEditor {
  private var inputs: ArraySlice<LineInput>

  /// The prompts of all reads so far.
  public private(set) var prompts: [Prompt] = []
  /// The deadlines of all reads so far, as instants.
  public private(set) var deadlines: [Int64?] = []
  /// What was printed between the reads.
  public private(set) var printed: [String] = []
  /// The columns that it pretends to have.
  public let columns: Int

  /// An editor that gives these inputs in turn.
  public init(_ inputs: [LineInput], columns: Int = 80) {
    self.inputs = inputs[...]
    self.columns = columns
  }

  /// An editor that gives these lines in turn.
  public convenience init(lines: [String]) {
    self.init(lines.map(LineInput.line))
  }

  /// Gives the next input.
  public func read(prompt: Prompt, until deadline: Deadline?) -> LineInput {
    prompts.append(prompt)
    deadlines.append(deadline?.instant)
    return inputs.popFirst() ?? .end
  }

  /// Remembers the text.
  public func printAbove(_ text: String) {
    printed.append(text)
  }

  /// Never: a script shows nothing.
  public func showsRightPrompt(of prompt: Prompt) -> Bool { false }
}
