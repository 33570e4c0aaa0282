#!/bin/sh
set -eu
bmctl stop
