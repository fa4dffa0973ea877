package backprop.flow;

import backprop.engine.Network;
import backprop.engine.Sample;

/** What one seed gives: a network and the sample that it is run on. */
public record Draw(Network network, Sample sample) {}
