/** How data is copied: the methods that are known, and those that never leave the operator. */

export interface CopyMethod {
    readonly name: string;
    /** How people write it. */
    readonly words: RegExp;
    readonly kind: "replication" | "backup";
    /** Why the copy stays with the operator of the original; absent where it can go anywhere. */
    readonly stays?: string;
}

/** Methods of a cloud that copy within that cloud only. They are looked for first: `azcopy` is no GRS. */
const staying: readonly CopyMethod[] = [
    {
        name: "geo-redundant storage",
        words: /\b(ra-?g?z?rs|g(z)?rs|geo-?(zone-?)?redundan\w*|geo-?replicat\w+|object replication|paired region)\b/i,
        kind: "replication",
        stays: "geo-redundant storage copies to another region of the same operator",
    },
    {
        name: "multi-region",
        words: /\b(dual|multi)-?region(al)?\b|\bturbo replication\b|\bcross-?region (replication|replica|copy|backup)\b|\bS3 (CRR|replication)\b/i,
        kind: "replication",
        stays: "regions of one operator stop together",
    },
    {
        name: "read replica of the provider",
        words: /\b(managed|cross-?region) read replica\b|\bglobal (database|tables?|datastore)\b|\bfailover groups?\b/i,
        kind: "replication",
        stays: "a replica of the provider's own service stays at the provider",
    },
    {
        name: "the provider's backup",
        words: /\b(azure|aws) backup\b|\brecovery services\b|\bazure site recovery\b|\bASR\b|\bbackup and dr\b|\b(automated|automatic|built-?in|managed) (backups?|snapshots?)\b|\bpoint-?in-?time (restore|recovery)\b|\bPITR\b/i,
        kind: "backup",
        stays: "the provider's own backup is kept, and restored, at the provider",
    },
    {
        name: "snapshot",
        words: /^(disk |volume |csi |storage )?snapshots?$/i,
        kind: "backup",
        stays: "a snapshot stays in the storage that it was taken of",
    },
];

const leaving: readonly CopyMethod[] = [
    {
        name: "logical replication",
        words: /\blogical (replication|decoding)\b|\bpublication\b.*\bsubscription\b|\bdebezium\b/i,
        kind: "replication",
    },
    {
        name: "streaming replication",
        words: /\b(streaming|physical|async(hronous)?|sync(hronous)?) replication\b|\bWAL (shipping|archiving)\b|\bbinlog\b|\breplica cluster\b/i,
        kind: "replication",
    },
    { name: "syncrepl", words: /\bsyncrepl\b|\bmulti-?provider\b/i, kind: "replication" },
    { name: "mirroring of topics", words: /\bmirror ?maker\b|\bcluster linking\b/i, kind: "replication" },
    {
        name: "replication of a file system",
        words: /\b(zfs|btrfs) send\b|\bdrbd\b|\bceph (rbd )?mirror\w*\b|\brbd mirror\w*\b/i,
        kind: "replication",
    },
    { name: "rclone", words: /\brclone\b/i, kind: "backup" },
    { name: "rsync", words: /\brsync\b|\blsyncd\b/i, kind: "backup" },
    {
        name: "restic or its kind",
        words: /\b(restic|borg|borgbackup|kopia|duplicity|duplicati|bareos|bacula|veeam)\b/i,
        kind: "backup",
    },
    { name: "velero", words: /\b(velero|k8up|stash|kasten|k10)\b/i, kind: "backup" },
    {
        name: "dump",
        words: /\b(pg_?dump(all)?|mysqldump|mariadb-dump|mydumper|mongodump|sql dump|database dump|slapcat|dump)\b/i,
        kind: "backup",
    },
    {
        name: "base backup",
        words: /\b(pg_?basebackup|pgbackrest|barman|wal-g|wal-e|xtrabackup|mariabackup)\b/i,
        kind: "backup",
    },
    { name: "copy of mailboxes", words: /\b(doveadm|dsync|imapsync|vdirsyncer|mbsync|offlineimap)\b/i, kind: "backup" },
    {
        name: "copy of objects",
        words: /\b(azcopy|gsutil|gcloud storage|aws s3 sync|s3cmd|s5cmd|mc mirror|minio|bucket sync|storage transfer)\b/i,
        kind: "backup",
    },
    {
        name: "mirror of images",
        words: /\b(skopeo|crane|regsync|oras|harbor replication|registry mirror)\b/i,
        kind: "backup",
    },
    { name: "export", words: /\b(export(ed)?|bacpac|avro|parquet|EML|PST|ical|vcard)\b/i, kind: "backup" },
    { name: "snapshot sent elsewhere", words: /\bsnapshots?\b.*\b(to|shipped|sent|copied)\b/i, kind: "backup" },
    { name: "tape", words: /\btapes?\b/i, kind: "backup" },
];

/** The known methods, those that stay with the operator first. */
export const copyMethods: readonly CopyMethod[] = [...staying, ...leaving];

/** The method that a text means: one that can leave the operator where it names several. */
export function methodNamed(text: string): CopyMethod | undefined {
    const found = copyMethods.filter(({ words }) => words.test(text));
    return found.find(({ stays }) => stays === undefined) ?? found[0];
}
