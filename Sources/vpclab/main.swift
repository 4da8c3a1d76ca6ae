print("vpclab")
