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
  var formCalibration: [LinearModel.CalibrationPoint] = []
  var protectedCalibration: [LinearModel.CalibrationPoint] = []

  /// The bytes, as ``LinearModel`` describes them: weights become bytes on a scale of their output.
  var bytes: [UInt8] {
    var scales = [Float](repeating: 0.000_1, count: LinearModel.Output.count)
    for (index, weight) in weights.enumerated() {
      let output = index % scales.count
      scales[output] = max(scales[output], weight.magnitude / 127)
    }
    var body: [UInt8] = []
    append(UInt32(hashes.count), to: &body)
    for output in scales.indices {
      append(fixed(bias[output]), to: &body)
      append(fixed(scales[output]), to: &body)
      append(fixed(thresholds[output]), to: &body)
    }
    append(fixed(gaps.single), to: &body)
    append(fixed(gaps.multiple), to: &body)
    for points in [formCalibration, protectedCalibration] {
      append(UInt32(points.count), to: &body)
      for point in points {
        append(UInt32(bitPattern: point.margin), to: &body)
        append(UInt32(bitPattern: point.thousandths), to: &body)
      }
    }
    for hash in hashes { append(hash, to: &body) }
    for (index, weight) in weights.enumerated() {
      let unit = (weight / scales[index % scales.count]).rounded()
      body.append(UInt8(bitPattern: Int8(clamping: Int(unit))))
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
