#!/bin/sh
# Sets up the peers that are here and runs the benchmark of training beside them:
#
#     src/bench/train.sh [nn.ts]
#
# nn.ts is that of TensorFlow Playground; npx takes its types out, its fields as TypeScript had them when it was written: as
# fields of today's JavaScript it takes up to 1.7 times as long. gcc builds the pass in C. NumPy is used if python3 has it,
# and Encog comes from Maven Central. What is built goes to target/peers; none of it is part of this project.
set -e
cd "$(dirname "$0")/../.."
mkdir -p target/peers
if [ -n "$1" ]; then
    npx --yes esbuild "$1" --format=esm --outfile=target/peers/nn.mjs --log-level=error \
        --tsconfig-raw='{"compilerOptions":{"useDefineForClassFields":false}}'
    export BENCH_NN="$PWD/target/peers/nn.mjs"
fi
if command -v gcc > /dev/null; then
    gcc -O3 -o target/peers/training src/bench/c/training.c -lm
    export BENCH_C="$PWD/target/peers/training"
fi
exec mvn -B -q -Pbench verify -Dbench=train
