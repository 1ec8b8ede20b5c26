import QuestionReading

/// What training found, in the form in which it is written into a resource.
struct ModelResource {
  var hashes: [UInt32]
  /// Row by row.
  var weights: [Float]
  var bias: [Float]
  /// In logits, one for each output; zero for forms and acts.
  var thresholds = [Float](repeating: 0, count: LinearModel.Output.count)
  /// In logits: how close a further target must come, in a single and in a multiple question.
  var gaps: (single: Float, multiple: Float) = (0, 0)
  /// In logits: how much more "after nothing" must lead in a question than in a statement.
  var aimlessLead: Float = 0
  /// In logits: how much "practical" must lead over "after nothing" in a protected line.
  var practicalLead: Float = 0
  var formCalibration: [LinearModel.CalibrationPoint] = []
  var protectedCalibration: [LinearModel.CalibrationPoint] = []

  /// How many units of a row's scale make one of its output's.
  private static let rowUnit: Float = 8

  /// The bytes, as ``LinearModel`` describes them: weights become four bits on the scales of their row and output.
  var bytes: [UInt8] {
    var scales = [Float](repeating: 0.000_1, count: LinearModel.Output.count)
    for (index, weight) in weights.enumerated() {
      let output = index % scales.count
      scales[output] = max(scales[output], weight.magnitude / 127)
    }
    var body: [UInt8] = []
    for output in scales.indices {
      append(fixed(bias[output]), to: &body)
      append(fixed(scales[output]), to: &body)
      append(fixed(thresholds[output]), to: &body)
    }
    append(fixed(gaps.single), to: &body)
    append(fixed(gaps.multiple), to: &body)
    append(fixed(aimlessLead), to: &body)
    append(fixed(practicalLead), to: &body)
    for points in [formCalibration, protectedCalibration] {
      append(UInt32(points.count), to: &body)
      for point in points {
        append(UInt32(bitPattern: point.margin), to: &body)
        append(UInt32(bitPattern: point.thousandths), to: &body)
      }
    }
    let order = hashes.indices.sorted { hashes[$0] < hashes[$1] }
    body += CompactKeys.bytes(of: order.map { hashes[$0] })
    let rows = order.map { row in
      scales.indices.map { weights[row * scales.count + $0] / scales[$0] * ModelResource.rowUnit }
    }
    let rowScales = rows.map { row in
      let largest = row.reduce(Float(0)) { max($0, $1.magnitude) }
      return max(1, (largest / 7).rounded(.up))
    }
    body += rowScales.map { UInt8($0) }
    for (row, scale) in zip(rows, rowScales) {
      let values = row.map { UInt8(8 + Int(($0 / scale).rounded())) }
      let half = values.count / 2
      for output in 0..<half { body.append(values[output] | values[output + half] << 4) }
    }
    var head = Array("SNDM".utf8)
    append(LinearModel.version, to: &head)
    let fingerprint = LongFNV.hash(body)
    append(UInt32(truncatingIfNeeded: fingerprint), to: &head)
    append(UInt32(truncatingIfNeeded: fingerprint >> 32), to: &head)
    return head + body
  }

  private func fixed(_ value: Float) -> UInt32 {
    UInt32(bitPattern: Int32(clamping: Int64((Double(value) * Double(LinearModel.unit)).rounded())))
  }
}

func append(_ number: UInt32, to bytes: inout [UInt8]) {
  withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
}
