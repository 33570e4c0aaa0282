import * as pulumi from "@pulumi/pulumi";
import * as azure from "@pulumi/azure-native";
import * as random from "@pulumi/random";

const config = new pulumi.Config();
const vmName = config.get("vmName") ?? "my-server";
const vmSize = config.get("vmSize") ?? "Standard_A1_v2";
const adminUsername = config.require("adminUsername");
const servicePort = config.get("servicePort") ?? "80";

const resourceGroup = new azure.resources.ResourceGroup("resource-group");

const virtualNetwork = new azure.network.VirtualNetwork("network", {
    resourceGroupName: resourceGroup.name,
    addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    subnets: [{ name: `${vmName}-subnet`, addressPrefix: "10.0.1.0/24" }],
});

const domainNameLabel = new random.RandomString("domain-label", { length: 8, upper: false, special: false }).result.apply(
    (result) => `${vmName}-${result}`,
);
const publicIp = new azure.network.PublicIPAddress("public-ip", {
    resourceGroupName: resourceGroup.name,
    publicIPAllocationMethod: azure.network.IPAllocationMethod.Dynamic,
    dnsSettings: { domainNameLabel },
});

const securityGroup = new azure.network.NetworkSecurityGroup("security-group", {
    resourceGroupName: resourceGroup.name,
    securityRules: [
        {
            name: `${vmName}-securityrule`,
            priority: 1000,
            direction: azure.network.AccessRuleDirection.Inbound,
            access: "Allow",
            protocol: "Tcp",
            sourcePortRange: "*",
            sourceAddressPrefix: "*",
            destinationAddressPrefix: "*",
            destinationPortRanges: [servicePort, "22"],
        },
    ],
});

const networkInterface = new azure.network.NetworkInterface("network-interface", {
    resourceGroupName: resourceGroup.name,
    networkSecurityGroup: { id: securityGroup.id },
    ipConfigurations: [
        {
            name: `${vmName}-ipconfiguration`,
            privateIPAllocationMethod: azure.network.IPAllocationMethod.Dynamic,
            subnet: { id: virtualNetwork.subnets.apply((subnets) => subnets![0].id!) },
            publicIPAddress: { id: publicIp.id },
        },
    ],
});

const sshKey = config.get("sshKey") ?? "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7m user@example.org";
const vm = new azure.compute.VirtualMachine("vm", {
    resourceGroupName: resourceGroup.name,
    networkProfile: { networkInterfaces: [{ id: networkInterface.id, primary: true }] },
    hardwareProfile: { vmSize },
    osProfile: {
        computerName: vmName,
        adminUsername,
        customData: Buffer.from(`#!/bin/bash\necho "Hello" > index.html\npython3 -m http.server ${servicePort} &`).toString("base64"),
        linuxConfiguration: {
            disablePasswordAuthentication: true,
            ssh: { publicKeys: [{ keyData: sshKey, path: `/home/${adminUsername}/.ssh/authorized_keys` }] },
        },
    },
    storageProfile: {
        osDisk: { name: `${vmName}-osdisk`, createOption: azure.compute.DiskCreateOption.FromImage },
        imageReference: { publisher: "Debian", offer: "debian-12", sku: "12", version: "latest" },
    },
});

export const hostname = vm.id.apply(() => publicIp.dnsSettings.apply((settings) => settings?.fqdn));
