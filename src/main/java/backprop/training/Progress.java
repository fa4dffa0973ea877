package backprop.training;

import backprop.engine.Network;

/**
 * How far a run has come.
 *
 * @param step how many steps were made
 * @param network the network after them
 * @param loss of the last step's batch, before its update; of the first step's if none was made
 * @param isStopped true if the run has met a number that is not finite and cannot go on
 */
public record Progress(int step, Network network, double loss, boolean isStopped) {}
