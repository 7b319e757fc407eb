#!/bin/sh
# Gradescope runs this once, as root, when it builds the image of the autograder.
set -e
apt-get update
DEBIAN_FRONTEND=noninteractive apt-get install -y g++ make
cd /autograder/source
make setup
# NATIVE= : the machine that grades may have another processor than the one that builds the image.
make NATIVE= grader
