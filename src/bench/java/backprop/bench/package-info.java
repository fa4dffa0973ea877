/**
 * What the lab promises about speed and memory, measured. Nothing here is part of the jar or of the tests: a test that
 * looks at the clock fails on a busy machine.
 *
 * <pre>{@code
 * mvn -Pbench verify                                  # every figure, about five minutes
 * mvn -Pbench verify -Dbench=paint,start              # some of them
 * mvn -Pbench verify -Dbench=sweep                    # many seeds, against NumPy where there is one
 * BENCH_NN=nn.mjs mvn -Pbench verify -Dbench=train    # descent, against NumPy and nn.ts where they are
 * mvn -Pbench verify -Dbench=memory -Dbench.minutes=60
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.bench;
