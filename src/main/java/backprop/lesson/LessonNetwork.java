package backprop.lesson;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.NetworkPlan;
import backprop.engine.Sample;
import backprop.flow.RandomState;
import backprop.lesson.practice.RandomPass;
import backprop.lesson.text.TextException;
import backprop.session.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The network of a lesson: an example by its name, or {@code 2-3-2 tanh sigmoid mse seed 7}, drawn with Xavier. */
final class LessonNetwork {
    private static final Pattern DRAWN =
            Pattern.compile("(\\d{1,3}(?:-\\d{1,3})+) ([a-z-]+) ([a-z-]+) ([a-z-]+) seed (\\d{1,9})");

    /** As many as a page of numbers and a pass for every edit can take. */
    private static final int MOST_PARAMETERS = 100_000;

    private LessonNetwork() {}

    static Lab read(String text, double rate, int line) {
        if (Examples.names().contains(text)) {
            NetworkDocument document = Examples.read(text);
            Lab lab = Lab.of(document.name(), document.network(), document.samples());
            return new Lab(lab.name(), lab.network(), lab.first(), lab.samples(), lab.index(), rate);
        }
        Matcher m = DRAWN.matcher(text);
        if (!m.matches()) {
            throw new TextException(
                    line,
                    "no network " + text + ": expected one of " + Examples.names()
                            + " or, for example, 2-3-2 tanh sigmoid mse seed 7");
        }
        List<Integer> sizes = sizes(m.group(1));
        List<Activation> activations = new ArrayList<>(
                Collections.nCopies(sizes.size() - 1, known(Activation.named(m.group(2)), m.group(2), line)));
        activations.set(sizes.size() - 2, known(Activation.named(m.group(3)), m.group(3), line));
        Loss loss = known(Loss.named(m.group(4)), m.group(4), line);
        RandomState random = new RandomState(Long.parseLong(m.group(5)));
        try {
            NetworkPlan plan = new NetworkPlan(sizes, activations, loss, new Initialiser.Xavier());
            if (plan.parameters() > MOST_PARAMETERS) {
                throw new TextException(
                        line, "more than " + MOST_PARAMETERS + " parameters in the network of a lesson");
            }
            Network network = plan.build(random);
            Sample sample = RandomPass.sample(network, random);
            return new Lab(text, network, network, List.of(sample), 0, rate);
        } catch (IllegalArgumentException e) {
            throw e instanceof TextException ? e : new TextException(line, String.valueOf(e.getMessage()));
        }
    }

    static List<Integer> sizes(String text) {
        return Arrays.stream(text.split("-", -1)).map(Integer::valueOf).toList();
    }

    private static <T> T known(Optional<T> found, String name, int line) {
        return found.orElseThrow(() -> new TextException(line, name + " is not known"));
    }
}
