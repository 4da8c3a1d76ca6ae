extension NetworkDrawing {
  /// The same as a Mermaid flowchart, which GitHub draws where Markdown has it in a code block.
  ///
  /// Ids are ours, labels are quoted, and what means something in Mermaid or HTML is written by its
  /// number there, so that no name is anything but a name.
  public var mermaid: String {
    var lines = ["flowchart TB"]
    if usesInternet { lines.append("  internet((\"Internet\"))") }
    for (index, vpc) in vpcs.enumerated() {
      lines.append(
        "  subgraph v\(index)[\(Self.label([vpc.name, vpc.blocks.joined(separator: ", ")]))]")
      if let gateway = vpc.internetGateway {
        lines.append("    g\(index){{\(Self.label(["internet gateway", gateway]))}}")
      }
      for (number, subnet) in vpc.subnets.enumerated() {
        let id = "v\(index)s\(number)"
        let kind = subnet.isPublic ? "public subnet" : "private subnet"
        lines.append(
          "    subgraph \(id)[\(Self.label([kind + " " + subnet.name, subnet.cidr + " " + subnet.zone]))]"
        )
        for machine in subnet.machines {
          let addresses =
            machine.privateAddress + (machine.publicAddress.map { ", \($0)" } ?? "")
          lines.append("      \(node(machine.id))[\(Self.label([machine.name, addresses]))]")
        }
        if let table = subnet.routeTable {
          let routes = table.routes.map {
            "\($0.destination) to \($0.target)\($0.isBlackhole ? " (blackhole)" : "")"
          }
          lines.append(
            "      \(id)r[\(Self.label(["route table \(table.name)"] + routes))]")
        }
        if subnet.machines.isEmpty && subnet.routeTable == nil {
          lines.append("      \(id)e[\(Self.label(["empty"]))]")
        }
        lines.append("    end")
      }
      lines.append("  end")
      if vpc.internetGateway != nil { lines.append("  internet --- g\(index)") }
    }
    for peering in peerings {
      guard let one = vpcs.firstIndex(where: { $0.id == peering.requester }),
        let other = vpcs.firstIndex(where: { $0.id == peering.accepter })
      else { continue }
      lines.append(
        "  v\(one) <-- \(Self.label(["peering " + peering.name, peering.status])) --> v\(other)")
    }
    for (index, path) in paths.enumerated() {
      let ends = [path.from, path.to].map { $0.map(node) ?? "internet" }
      guard ends.allSatisfy({ !$0.isEmpty }) else { continue }
      let arrow = path.isAnswered ? ("==", "==>") : ("-.", ".->")
      lines.append(
        "  \(ends[0]) \(arrow.0) \(Self.label(["\(index + 1): \(path.label)"])) \(arrow.1) \(ends[1])"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The node of a machine; empty when the drawing has no such machine.
  private func node(_ machine: String) -> String {
    var number = 0
    for vpc in vpcs {
      for subnet in vpc.subnets {
        for one in subnet.machines {
          if one.id == machine { return "i\(number)" }
          number += 1
        }
      }
    }
    return ""
  }

  /// Lines in quotes. Mermaid reads `#NUMBER;` as the character of that number.
  private static func label(_ lines: [String]) -> String {
    let shown = lines.filter { !$0.isEmpty }.map { line in
      SVGText.shown(line).unicodeScalars.map { scalar in
        let isPlain =
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || " .,:/-_()".unicodeScalars.contains(scalar)
        return isPlain ? String(scalar) : "#\(scalar.value);"
      }.joined()
    }
    return "\"\(shown.joined(separator: "<br>"))\""
  }
}
