package backprop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value of the reference numbers, read apart from the lab's own network reader so that neither hides a fault of
 * the other.
 *
 * @param value a map, a list, a double, a text, a boolean or an empty text for null
 */
public record Golden(Object value) {
    /** The file of that name in the folder of reference numbers. */
    public static Golden read(String file) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** The value of a JSON text; throws if it is none or goes on after its end. */
    public static Golden parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Golden golden = new Golden(value(parser));
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("the text goes on after the JSON value");
            }
            return golden;
        }
    }

    private static Object value(JsonParser p) {
        return switch (p.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (p.nextToken() != JsonToken.END_OBJECT) {
                    String name = p.currentName();
                    p.nextToken();
                    map.put(name, value(p));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(p));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.parseDouble(p.getString());
            case VALUE_STRING -> p.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> "";
        };
    }

    /** The member of that name. */
    public Golden get(String name) {
        return new Golden(Objects.requireNonNull(((Map<?, ?>) value).get(name), name));
    }

    /** The elements. */
    public List<Golden> items() {
        return ((List<?>) value)
                .stream().map(v -> new Golden(Objects.requireNonNull(v))).toList();
    }

    /** The text. */
    public String text() {
        return (String) value;
    }

    /** The number. */
    public double number() {
        return (Double) value;
    }

    /** The elements as numbers. */
    public double[] numbers() {
        return items().stream().mapToDouble(Golden::number).toArray();
    }

    /** The elements as rows of numbers. */
    public double[][] rows() {
        return items().stream().map(Golden::numbers).toArray(double[][]::new);
    }
}
