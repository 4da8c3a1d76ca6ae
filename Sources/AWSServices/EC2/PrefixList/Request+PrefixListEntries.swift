import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

extension Request {
  /// The entries that a member lists: `[{"Cidr": …, "Description": …}]`, each block once.
  func prefixListEntries(_ name: String) throws(AWSError) -> [PrefixList.Entry] {
    var entries: [PrefixList.Entry] = []
    for value in array(name) {
      let text = value["Cidr"]?.string ?? ""
      guard let cidr = CIDR(parsing: text) else {
        throw AWSError(
          "InvalidParameterValue", "The CIDR \(text) is not valid for the address family IPv4.")
      }
      guard !entries.contains(where: { $0.cidr == cidr }) else {
        throw AWSError("InvalidParameterValue", "The CIDR \(cidr) is given twice.")
      }
      entries.append(
        PrefixList.Entry(cidr: cidr, entryDescription: value["Description"]?.string))
    }
    return entries
  }
}

extension Cloud {
  /// A list of the account, or AWS's refusal to change one of its own.
  func findOwnPrefixList(_ request: Request) throws(AWSError) -> PrefixList {
    let list: PrefixList = try find(request.required("PrefixListId"))
    guard !list.isManagedByAWS else {
      throw AWSError(
        "UnauthorizedOperation", "You are not authorized to perform this operation.",
        advice: "\(list.listName) belongs to AWS.")
    }
    return list
  }
}
