<?php
// How many tables Nextcloud has in the database.
require __DIR__ . '/database.php';
echo connect()->query("select count(*) from pg_tables where tablename like 'oc\\_%'")->fetchColumn(), "\n";
