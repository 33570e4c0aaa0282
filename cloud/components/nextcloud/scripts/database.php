<?php
/** The database as Nextcloud reaches it: the name in the server's certificate is checked. */
function connect(): PDO
{
    $where = sprintf(
        'pgsql:host=%s;port=%s;dbname=%s;sslmode=%s;sslrootcert=%s;connect_timeout=3',
        getenv('PGHOST'),
        getenv('PGPORT'),
        getenv('PGDATABASE'),
        getenv('PGSSLMODE'),
        getenv('DATABASE_AUTHORITY'),
    );
    return new PDO($where, getenv('PGUSER'), getenv('PGPASSWORD'), [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
}
