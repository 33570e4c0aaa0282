#!/bin/sh
# Directory, calendars and contacts are in databases; mailboxes are files of the snapshot.
set -eu
/usr/local/lib/site/dump-databases.sh
