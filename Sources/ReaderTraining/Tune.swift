import Foundation
enum Tune { static func value(_ n: String, _ d: Double) -> Double { ProcessInfo.processInfo.environment[n].flatMap { Double($0) } ?? d } }
