#!/bin/sh
# The folders of the directory and of mailboxes are there already, from the snapshot; the databases come out of their dumps.
set -eu
/usr/local/lib/site/load-databases.sh
