package backprop.cli;

import backprop.training.Schedule;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how the rate changes: {@code constant}, {@code steps:500:0.5}, {@code exponential:0.999}, {@code cosine:1500:0.01}. */
final class ScheduleWord implements ITypeConverter<Schedule> {
    @Override
    public Schedule convert(String word) {
        List<String> parts = List.of(word.split(":", -1));
        String kind = parts.get(0);
        if (kind.equals("constant") && parts.size() == 1) {
            return new Schedule.Constant();
        }
        if (kind.equals("steps") && parts.size() == 3) {
            return new Schedule.Steps(count(word, parts.get(1)), positive(word, parts.get(2)));
        }
        if (kind.equals("exponential") && parts.size() == 2) {
            return new Schedule.Exponential(positive(word, parts.get(1)));
        }
        if (kind.equals("cosine") && parts.size() == 3) {
            return new Schedule.Cosine(count(word, parts.get(1)), share(word, parts.get(2)));
        }
        throw new TypeConversionException("expected constant, steps:COUNT:FACTOR, exponential:FACTOR or"
                + " cosine:STEPS:FLOOR such as steps:500:0.5, found " + OneLine.quoted(word));
    }

    private static int count(String word, String part) {
        try {
            return new TrainOptions.StepsWord().convert(part);
        } catch (TypeConversionException e) {
            throw within(word, e);
        }
    }

    private static double positive(String word, String part) {
        try {
            return new PositiveNumber().convert(part);
        } catch (TypeConversionException e) {
            throw within(word, e);
        }
    }

    private static double share(String word, String part) {
        try {
            return new TrainOptions.ShareWord().convert(part);
        } catch (TypeConversionException e) {
            throw within(word, e);
        }
    }

    private static TypeConversionException within(String word, TypeConversionException reason) {
        return new TypeConversionException(reason.getMessage() + " in " + OneLine.quoted(word));
    }
}
