/** The scenarios that ship with Rempart. None names an issuer: `--by` and `--against` turn each round. */
import type { Scenario } from "../scenario";

export const scenarios: readonly Scenario[] = [
    {
        id: "provider-sanctions",
        title: "An order makes the operator of the primary stop serving this customer.",
        story: "A government lists the organisation, or a court binds the operator. The operator closes the accounts at once, in every region, and with them all companies of its house. Nobody answers the telephone.",
        against: [{ operator: "primary" }],
        notice: "PT0S",
        precedents: [
            {
                date: "2025-07",
                fact: "The EU lists Nayara Energy on 18 July. Microsoft suspends Outlook, Teams and the data without notice; service returns on 30 July, after a petition to the High Court of Delhi.",
                source: "business-standard.com; newindianexpress.com; worldecr.com",
            },
            {
                date: "2025-05",
                fact: "The prosecutor of the International Criminal Court, designated by the United States in February, loses his Microsoft mailbox.",
                source: 'opensourceforu.com; CIO: "Microsoft contre le kill switch de Trump"',
            },
        ],
    },
    {
        id: "export-control",
        title: "Every operator under the law of the primary's operator stops serving this customer.",
        story: "Sanctions or export controls bind everyone under that law: the cloud, the registries, the issuer of identities, the authority that signs certificates, the payment service. Others obey too, to be safe.",
        against: [{ jurisdiction: "primary" }],
        notice: "PT0S",
        precedents: [
            {
                date: "2025-08-20",
                fact: "Judge Guillou of the International Criminal Court is designated by the United States: accounts at Amazon, Airbnb and PayPal close, Visa and Mastercard stop, banks outside the United States over-comply.",
                source: "cio-online.com 16637; observatoiredeleurope.eu",
            },
            {
                date: "2024-03-20",
                fact: "Regulation (EU) 2023/2873 ends management software for Russian companies. Microsoft, Amazon and Google announce the end of cloud subscriptions; shutdowns begin in May.",
                source: "themoscowtimes.com 2024-05-17; windowscentral.com",
            },
        ],
    },
    {
        id: "insolvency",
        title: "The operator of the primary is insolvent and closes.",
        story: "A receiver keeps the machines running for some weeks, at a price of his choice. All customers copy their data out through the same lines at the same time.",
        against: [{ operator: "primary" }],
        notice: "P14D",
        precedents: [
            {
                date: "2013-09-16",
                fact: "Nirvanix gives its customers two weeks to take their data away.",
                source: "computerweekly.com 2240206126; neuralytix.com",
            },
            {
                date: "2022-10-25",
                fact: "UKCloud is placed into compulsory liquidation; invoices rise sevenfold within weeks, and customers that cannot pay race to move.",
                source: "theregister.com 2022-10-26; civilserviceworld.com 2022-11-22",
            },
        ],
    },
    {
        id: "region-loss",
        title: "The region of the primary's data is lost.",
        story: "Fire, flood or power. The operator is willing and has other regions; what was in this one is gone, snapshots and local backups with it.",
        against: [{ place: "primary" }],
        notice: "PT0S",
        precedents: [
            {
                date: "2021-03-10",
                fact: "A fire destroys OVHcloud's SBG2 in Strasbourg and part of SBG1; backups kept on the same site burn with it.",
                source: "datacenterknowledge.com; globaldatavault.com",
            },
            {
                date: "2025-09-26",
                fact: "A battery fire in Daejeon takes 647 systems of the Korean government down; the G-Drive, 858 TB, had no copy.",
                source: "techradar.com 2025-10-10; datacenterdynamics.com",
            },
        ],
    },
    {
        id: "name-or-registry-cut",
        title: "Registries of images and the name service stop answering.",
        story: "The cloud runs. But images cannot be pulled, and names of the organisation are no longer answered: each restart and each expired TTL takes something away.",
        against: [{ role: "registry" }, { role: "dns" }],
        notice: "PT0S",
        precedents: [
            {
                date: "2024-05-30",
                fact: "Docker Hub refuses every address in Russia, without notice.",
                source: "securitymedia.org; kasperskyclub.ru 456988",
            },
            {
                date: "2022-02-28",
                fact: "The registrar Namecheap tells customers in Russia to move their domains within a week.",
                source: "computing.co.uk 4045789; namecheap.com knowledge base 10519",
            },
        ],
    },
    {
        id: "key-holder-loss",
        title: "The holder of the keys is lost.",
        story: "The vault, the hardware module or the person with the keys is gone: revoked, deleted, dead, or in other hands. What is encrypted under those keys can be read by nobody.",
        against: [{ role: "key" }],
        notice: "PT0S",
        precedents: [
            {
                date: "2018-12-09",
                fact: "The founder of QuadrigaCX dies with the only keys to its cold storage: 115,000 customers cannot be paid.",
                source: "nzherald.co.nz; investorsking.com 2019-02-06",
            },
            {
                date: "2014-06-17",
                fact: "An intruder in the AWS account of Code Spaces deletes data and backups alike; the company closes.",
                source: "networkcomputing.com 2014-07-03; itwriting.com 8498",
            },
        ],
    },
    {
        id: "disconnect",
        title: "The vendor of the primary's technology ends its licences and updates.",
        story: "The technology is not renewed. Whoever runs it, under whatever law, has until the end of the term; then activation, updates and support stop.",
        against: [{ vendor: "primary" }],
        notice: "P90D",
        precedents: [
            {
                date: "2023-09-30",
                fact: "Microsoft stops renewing licences of companies in Russia, Microsoft 365 among them.",
                source: "ukrainetoday.org 2023-10-02; windowscentral.com",
            },
            {
                date: "2022-04-13",
                fact: "GitHub suspends accounts of Russian banks and their developers, without warning.",
                source: "datanews.knack.be 1858879; bleepingcomputer.com",
            },
        ],
    },
];
