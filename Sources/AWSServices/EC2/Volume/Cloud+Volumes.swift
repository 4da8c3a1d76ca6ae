import DataPlane
import Foundations
import NetworkModel

extension Cloud {
  /// Makes the volumes of a launch; `root` is the id that the first one gets.
  mutating func makeVolumes(
    _ devices: [LaunchRequest.BlockDevice], of instance: ResourceID<Instance>, root: String,
    in zone: String, tags: [Tag]
  ) -> [Instance.BlockDevice] {
    devices.enumerated().map { index, device in
      let id = index == 0 ? ResourceID<Volume>(generated: root) : newID()
      self[Volume.self].insert(
        Volume(
          id: id, specification: device.specification, availabilityZone: zone, createdAt: now,
          attachment: .init(
            instance: instance, device: device.name,
            deletesOnTermination: device.deletesOnTermination, attachedAt: now), tags: tags))
      return Instance.BlockDevice(
        name: device.name, volume: id.rawValue, attachedAt: now,
        deletesOnTermination: device.deletesOnTermination)
    }
  }

  /// What becomes of the volumes when their instance is terminated (INS-03).
  mutating func releaseVolumes(of instance: Instance) {
    for device in instance.blockDevices {
      guard let volume = self[Volume.self][parsing: device.volume] else { continue }
      if volume.attachment?.deletesOnTermination == true {
        self[Volume.self][volume.id] = nil
      } else {
        self[Volume.self].update(volume.id) { $0.attachment = nil }
      }
    }
  }
}
