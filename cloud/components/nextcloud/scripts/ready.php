<?php
// Readiness: the database answers with Nextcloud's own tables in it, and the share is there. A page that is served proves neither.
require __DIR__ . '/database.php';
if (connect()->query("select 1 from oc_appconfig where appid = 'core' limit 1")->fetchColumn() === false) {
    fwrite(STDERR, "The database has no Nextcloud in it.\n");
    exit(1);
}
if (!is_file('/data/.ncdata') && !is_file('/data/.ocdata')) {
    fwrite(STDERR, "The share of the files is not there.\n");
    exit(1);
}
