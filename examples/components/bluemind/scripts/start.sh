#!/bin/sh
set -eu
bmctl start
