import { paths, ports } from "./parts";
import { place } from "./secrets";
import type { SogoConfiguration } from "./settings";

/**
 * PgBouncer stands between the parts and the platform's PostgreSQL. It gives the database the same name on both sites
 * with a certificate for that name, checks the name of the real server, and keeps the connections of many workers few.
 * Pools are by session: SOGo prepares statements and takes locks.
 */
export const pgbouncerIni = ({ listen, database, workers }: SogoConfiguration): string => `[databases]
${database.name} = host=${database.host} port=${database.port} dbname=${database.name}

[pgbouncer]
listen_addr = ${listen}
listen_port = ${ports.database}
unix_socket_dir =
pidfile =
logfile =
auth_type = scram-sha-256
auth_file = /etc/pgbouncer/users.txt
pool_mode = session
default_pool_size = ${Math.max(20, workers * 3)}
max_client_conn = ${Math.max(100, workers * 6)}
# A worker that waits for a database that is gone is told so soon, and does not wait with all others.
query_wait_timeout = 5
server_connect_timeout = 5
server_login_retry = 1
server_lifetime = 3600
ignore_startup_parameters = extra_float_digits
client_tls_sslmode = require
client_tls_cert_file = ${paths.tls}/tls.crt
client_tls_key_file = ${paths.tls}/tls.key
client_tls_ca_file = ${paths.tls}/ca.crt
server_tls_sslmode = verify-full
server_tls_ca_file = ${database.authority}
`;

export const pgbouncerUsers = ({ database }: SogoConfiguration): string =>
    `"${database.user}" "${place("DATABASE_PASSWORD")}"\n`;
