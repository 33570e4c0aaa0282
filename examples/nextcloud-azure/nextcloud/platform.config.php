<?php
// Read after config.php, and stronger: what the platform decides is not left to the installer or to an administrator.
$CONFIG = [
    'trusted_domains' => [getenv('NEXTCLOUD_HOST')],
    'overwritehost' => getenv('NEXTCLOUD_HOST'),
    'overwriteprotocol' => 'https',
    'overwrite.cli.url' => 'https://' . getenv('NEXTCLOUD_HOST'),
    'datadirectory' => '/data',
    // The share belongs to a group, which Nextcloud takes for carelessness.
    'check_data_directory_permissions' => false,

    'dbtype' => 'pgsql',
    'dbhost' => getenv('PGHOST'),
    'dbname' => getenv('PGDATABASE'),
    'dbuser' => getenv('PGUSER'),
    // From the Secret each time: the copy in config.php would outlive a rotation.
    'dbpassword' => getenv('PGPASSWORD'),
    // The name in the certificate is checked in this mode only.
    'pgsql_ssl' => ['mode' => 'verify-full', 'rootcert' => '/etc/ssl/certs/ca-certificates.crt'],

    'memcache.local' => '\OC\Memcache\APCu',
    'memcache.distributed' => '\OC\Memcache\Redis',
    'memcache.locking' => '\OC\Memcache\Redis',
    'redis' => ['host' => 'cache', 'port' => 6379, 'password' => getenv('CACHE_PASSWORD')],

    // Apps come with the image: a store that is needed at run time is one more thing that can be cut off.
    'appstoreenabled' => false,
    'updatechecker' => false,
    'has_internet_connection' => false,
    'lookup_server' => '',
    'upgrade.disable-web' => true,

    'log_type' => 'errorlog',
    'loglevel' => 2,
    'default_phone_region' => 'DE',
    'maintenance_window_start' => 1,
];
