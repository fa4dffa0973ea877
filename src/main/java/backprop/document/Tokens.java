package backprop.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokens of a JSON text, read one after the other, with the path to where one stands.
 *
 * <p>Jackson knows the grammar of RFC 8259 and nothing else here: which fields there are, how often, and how many values,
 * is asked for by whoever reads. Since nothing is read that was not asked for, depth and size stay within limits.
 */
public final class Tokens implements AutoCloseable {
    /** Reads the value of a field, on whose first token the tokens stand. */
    public interface Field {
        void read(String name) throws DocumentException;
    }

    /** Reads the value at an index from 0, on whose first token the tokens stand. */
    public interface Element {
        void read(int index) throws DocumentException;
    }

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxStringLength(Limits.BYTES)
                    .maxNameLength(Limits.BYTES)
                    .maxNumberLength(Limits.BYTES)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private final JsonPath path = new JsonPath();

    /** The tokens of a text; one stands before the first. */
    public Tokens(String text) {
        this.text = text;
        this.parser = JSON.createParser(ObjectReadContext.empty(), text);
    }

    /** Goes to the next token; null after the last one. */
    public @Nullable JsonToken next() throws DocumentException {
        String before = parser.currentName();
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            // The parser looks from the name of a field at its value: then it is the value that is malformed.
            String now = parser.currentName();
            if (now != null && !now.equals(before)) {
                path.enter(now);
            }
            throw malformed(e);
        }
    }

    private DocumentException malformed(JacksonException e) {
        TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        int offset = (int) at.getCharOffset();
        return malformed(e instanceof UnexpectedEndOfInputException ? text.length() : offset);
    }

    private DocumentException malformed(int offset) {
        Malformed malformed = Malformed.at(text, offset);
        return new Place(text, path.toString(), malformed.start()).expected("valid JSON", malformed.found());
    }

    /** Where the current token stands. */
    Place place() {
        return new Place(text, path.toString(), offset());
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /** The objection to the current token. */
    public DocumentException expected(String expectation) throws DocumentException {
        return place().expected(expectation, found());
    }

    /** The objection to what the tokens have just read. */
    public DocumentException expected(String expectation, String found) {
        return place().expected(expectation, found);
    }

    private String found() throws DocumentException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "the end of the file";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "the text " + Excerpt.quoted(string());
            default -> Excerpt.plain(string());
        };
    }

    /** The text of the current token, as it is written if it is a number. */
    public String string() throws DocumentException {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    public boolean isAt(JsonToken token) {
        return parser.currentToken() == token;
    }

    /** Reads an object with exactly these fields, each once, in any order. */
    public void object(List<String> fields, Field reader) throws DocumentException {
        object(fields, List.of(), reader);
    }

    /** Reads an object with these fields, each once, in any order, of which the latter may be missing. */
    public void object(List<String> fields, List<String> optional, Field reader) throws DocumentException {
        Place start = place();
        List<String> all = Stream.concat(fields.stream(), optional.stream()).toList();
        Set<String> seen = entries(
                name -> {
                    if (!all.contains(name)) {
                        throw place().expected("one of the fields " + String.join(", ", all), Excerpt.quoted(name));
                    }
                },
                reader);
        for (String field : fields) {
            if (!seen.contains(field)) {
                throw missing(start, field);
            }
        }
    }

    /** The objection to an object that lacks a field. */
    static DocumentException missing(Place object, String field) {
        return new Place(object.text(), object.path() + JsonPath.step(field), object.offset())
                .expected("this field", "none in the object");
    }

    /** Reads an object with fields of any names, each once. */
    public void entries(Field reader) throws DocumentException {
        entries(name -> {}, reader);
    }

    /** Reads an object and gives the names of its fields, of which each was checked before its value is read. */
    private Set<String> entries(Field check, Field reader) throws DocumentException {
        if (!isAt(JsonToken.START_OBJECT)) {
            throw expected("an object");
        }
        Set<String> seen = new HashSet<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            path.enter(name);
            check.read(name);
            if (!seen.add(name)) {
                throw place().expected("the field once", "it again");
            }
            next();
            reader.read(name);
            path.leave();
        }
        return seen;
    }

    /** Reads an array of at most so many values. */
    public void array(String expectation, int limit, Element reader) throws DocumentException {
        if (!isAt(JsonToken.START_ARRAY)) {
            throw expected(expectation);
        }
        int index = 0;
        path.enter(index);
        while (next() != JsonToken.END_ARRAY) {
            if (index == limit) {
                throw place().expected("at most " + limit + " entries", "more");
            }
            reader.read(index);
            path.leave();
            index++;
            path.enter(index);
        }
        path.leave();
    }

    /** Reads an array of at most so many finite numbers. */
    Numbers numbers(int limit) throws DocumentException {
        Numbers numbers = new Numbers(place());
        array("an array of numbers", limit, index -> {
            double value = number();
            numbers.add(value, offset());
        });
        return numbers;
    }

    /** The finite number on which the tokens stand. */
    public double number() throws DocumentException {
        if (!isAt(JsonToken.VALUE_NUMBER_INT) && !isAt(JsonToken.VALUE_NUMBER_FLOAT)) {
            throw expected("a finite number");
        }
        String digits = string();
        requireEnd(offset() + digits.length());
        if (digits.length() > Limits.NUMBER_CHARACTERS) {
            throw place().expected(
                            "a number of at most " + Limits.NUMBER_CHARACTERS + " characters",
                            digits.length() + " characters");
        }
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw expected("a finite number");
        }
        return value;
    }

    /** The parser takes {@code 0} from {@code 0x10} and objects to the rest, as if it were the next value. */
    private void requireEnd(int offset) throws DocumentException {
        if (offset < text.length() && ",]} \t\r\n".indexOf(text.charAt(offset)) < 0) {
            throw malformed(offset);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
