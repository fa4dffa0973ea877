package backprop.document;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonToken;

/**
 * Reads a network file whole, or says what is wrong with it.
 *
 * <p>Numbers are rounded to the nearest double, as IEEE 754 asks for; one that would become infinite is refused. A field
 * that is not known is refused at every level, since leaving it out could change what the network computes. Fields may
 * come in any order.
 */
public final class NetworkReader {
    private static final List<String> FIELDS = List.of("format", "version", "name", "loss", "layers", "samples");
    private static final List<String> LAYER_FIELDS = List.of("activation", "weights");
    private static final List<String> FIRST_OPTIONAL = List.of("biases");
    private static final List<String> OPTIONAL = List.of("biases", "bias");
    private static final List<String> SAMPLE_FIELDS = List.of("input", "target");

    private final Tokens tokens;
    private final List<Layer> layers = new ArrayList<>();
    private final List<SampleDraft> samples = new ArrayList<>();
    private String name = "";
    private Loss loss = Loss.MSE;
    private Version version = Version.UNKNOWN;

    /** The objection to what the first version does not know, if that is the version of this file; it may come last. */
    private Optional<DocumentException> beyondFirst = Optional.empty();

    private long parameters;
    private long sampleNumbers;

    private NetworkReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if its bytes cannot be had
     * @throws DocumentException if they are no network, with the file's name in the message
     */
    public static NetworkDocument read(Path file) throws IOException, DocumentException {
        try {
            return parse(bytes(file));
        } catch (DocumentException e) {
            throw e.in(FileName.of(file));
        }
    }

    /** The bytes of a file, of one that is too large only as many as show it. */
    public static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileException(file, "is a folder, not a network file");
        }
        return FileBytes.ofAny(file, Limits.BYTES);
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws DocumentException if they are no network
     */
    public static NetworkDocument parse(byte[] bytes) throws DocumentException {
        if (bytes.length > Limits.BYTES) {
            throw new DocumentException("$", "a file of at most " + Limits.BYTES + " bytes", "more", 0, 0);
        }
        try (Tokens tokens = new Tokens(Utf8.decode(bytes))) {
            return new NetworkReader(tokens).document();
        }
    }

    private NetworkDocument document() throws DocumentException {
        tokens.next();
        tokens.object(FIELDS, this::field);
        if (tokens.next() != null) {
            throw tokens.expected("the end of the file");
        }
        if (version == Version.FIRST && beyondFirst.isPresent()) {
            throw beyondFirst.get();
        }
        Network network = new Network(layers, loss);
        List<Sample> checked = new ArrayList<>();
        for (SampleDraft draft : samples) {
            checked.add(draft.sample(network));
        }
        return new NetworkDocument(name, network, checked);
    }

    private void field(String field) throws DocumentException {
        switch (field) {
            case "format" -> require(JsonToken.VALUE_STRING, NetworkWriter.FORMAT, "\"" + NetworkWriter.FORMAT + "\"");
            case "version" -> version = version();
            case "name" -> name = name();
            case "loss" -> loss();
            case "layers" -> layers();
            default -> tokens.array("an array of samples", Limits.SAMPLES, index -> samples.add(sample()));
        }
    }

    private void require(JsonToken token, String text, String expectation) throws DocumentException {
        if (!tokens.isAt(token) || !tokens.string().equals(text)) {
            throw tokens.expected(expectation);
        }
    }

    private Version version() throws DocumentException {
        Optional<Version> named = Version.named(tokens.isAt(JsonToken.VALUE_NUMBER_INT) ? tokens.string() : "");
        if (named.isEmpty()) {
            throw tokens.expected("1 or 2");
        }
        return named.get();
    }

    private void loss() throws DocumentException {
        loss = oneOf(version.losses(), Loss::fileName, Loss::named);
        if (!Version.FIRST.losses().contains(loss)) {
            beyondFirst(tokens.expected(names(Version.FIRST.losses(), Loss::fileName)));
        }
    }

    private void beyondFirst(DocumentException objection) {
        beyondFirst = beyondFirst.or(() -> Optional.of(objection));
    }

    private String name() throws DocumentException {
        if (!tokens.isAt(JsonToken.VALUE_STRING)) {
            throw tokens.expected("a text");
        }
        String text = tokens.string();
        int length = text.codePointCount(0, text.length());
        if (length > Limits.NAME_CODE_POINTS) {
            throw tokens.place().expected("at most " + Limits.NAME_CODE_POINTS + " characters", String.valueOf(length));
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw tokens.place().expected("whole characters", "one half of a pair, a lone surrogate");
        }
        return text;
    }

    private <T> T oneOf(List<T> values, Function<T, String> fileName, Function<String, Optional<T>> named)
            throws DocumentException {
        Optional<T> value = tokens.isAt(JsonToken.VALUE_STRING) ? named.apply(tokens.string()) : Optional.empty();
        if (value.isEmpty() || !values.contains(value.get())) {
            throw tokens.expected(names(values, fileName));
        }
        return value.get();
    }

    private static <T> String names(List<T> values, Function<T, String> fileName) {
        return values.stream().map(fileName).collect(Collectors.joining(", ", "one of ", ""));
    }

    private void layers() throws DocumentException {
        Place place = tokens.place();
        tokens.array("an array of layers", Limits.LAYERS, index -> layers.add(layer(place)));
        if (layers.isEmpty()) {
            throw place.expected("at least one layer", "none");
        }
    }

    private Layer layer(Place all) throws DocumentException {
        LayerDraft draft = new LayerDraft(
                layers.isEmpty() ? 0 : layers.get(layers.size() - 1).size());
        Place object = tokens.place();
        tokens.object(LAYER_FIELDS, version == Version.FIRST ? FIRST_OPTIONAL : OPTIONAL, field -> {
            switch (field) {
                case "activation" ->
                    draft.activation =
                            oneOf(Arrays.asList(Activation.values()), Activation::fileName, Activation::named);
                case "weights" -> weights(draft, all);
                case "bias" -> {
                    beyondFirst(tokens.expected("one of the fields activation, weights, biases", "\"bias\""));
                    draft.bias = oneOf(Arrays.asList(Bias.values()), Bias::fileName, Bias::named);
                }
                default -> {
                    Numbers biases = tokens.numbers(Limits.NEURONS);
                    draft.biases = biases;
                    count(biases, all);
                }
            }
        });
        return draft.layer(object);
    }

    private void weights(LayerDraft draft, Place all) throws DocumentException {
        Place place = tokens.place();
        tokens.array("an array of rows, one for each neuron", Limits.NEURONS, index -> {
            Numbers row = tokens.numbers(Limits.NEURONS);
            draft.add(row);
            count(row, all);
        });
        if (draft.rows.isEmpty()) {
            throw place.expected("at least one row", "none");
        }
    }

    private void count(Numbers more, Place all) throws DocumentException {
        parameters += more.size();
        if (parameters > Limits.PARAMETERS) {
            throw all.expected("at most " + Limits.PARAMETERS + " parameters", "more");
        }
    }

    private SampleDraft sample() throws DocumentException {
        SampleDraft draft = new SampleDraft();
        tokens.object(SAMPLE_FIELDS, field -> {
            Numbers numbers = tokens.numbers(Limits.NEURONS);
            draft.put(field, numbers);
            sampleNumbers += numbers.size();
            if (sampleNumbers > Limits.SAMPLE_NUMBERS) {
                Place place = numbers.place();
                throw new Place(place.text(), "$.samples", place.offset())
                        .expected("at most " + Limits.SAMPLE_NUMBERS + " numbers", "more");
            }
        });
        return draft;
    }
}
