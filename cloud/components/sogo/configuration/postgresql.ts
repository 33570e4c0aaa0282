/**
 * What the PostgreSQL server must be set to, by the names of its own parameters. A managed service takes them as server
 * parameters or database flags. They allow a logical replica at the target.
 */
export const postgresqlSettings = (workers: number): Readonly<Record<string, string>> => ({
    max_connections: String(Math.max(100, Math.ceil(workers * 3) + 20)),
    password_encryption: "scram-sha-256",
    wal_level: "logical",
    max_replication_slots: "10",
    max_wal_senders: "10",
    // A slot that nobody reads must not fill the disk of the primary.
    max_slot_wal_keep_size: "10240",
    idle_in_transaction_session_timeout: "300000",
});
