package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.export.Arithmetic;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One number, and the numbers that it is made of, down to what is given. */
@Command(
        name = "explain",
        description = "Print where one number of a pass comes from: its formula, the numbers put in and the value, then"
                + " the same for each number in it, down to what is given. Each number is explained once.")
final class ExplainCommand implements Callable<Integer> {
    private static final String EXAMPLES =
            "z1[2], a2[1], delta1[2], dW1[2,1], db2[1], W1[2,1], b1[2], x[1], y[1], loss";

    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Parameters(
            index = "1",
            paramLabel = "CELL",
            description =
                    "The address of the number, such as a2[1], delta1[2], dW1[2,1] or loss. The other ways in which"
                            + " the lab writes it, such as δ^(1)_2, are read too.")
    private String address = "";

    @Mixin
    private final SampleOption sample = new SampleOption();

    private final Output out;
    private final Set<Cell> explained = new HashSet<>();

    ExplainCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, DocumentException, UsageException, NegativeAnswer {
        NetworkDocument document = network.read();
        Cell cell = Cell.parse(address)
                .orElseThrow(() -> new UsageException(
                        OneLine.quoted(address) + " is no address of a number; addresses look like " + EXAMPLES));
        Trace trace = Trace.of(document.network(), sample.of(network.file(), document));
        if (!trace.has(cell)) {
            throw new UsageException("there is no " + cell + " in a pass of this "
                    + document.network().shape() + " network; layers, rows and columns count from 1, as in "
                    + EXAMPLES);
        }
        out.line(sample.heading(document));
        out.line("");
        explain(cell, new Arithmetic(trace, false), "");
        return ExitCode.OK;
    }

    private void explain(Cell cell, Arithmetic arithmetic, String indent) throws IOException {
        String start = indent + cell.plain() + " = ";
        if (cell.quantity().isGiven()) {
            out.line(start + arithmetic.value(cell) + "  given");
            return;
        } else if (!explained.add(cell)) {
            out.line(start + arithmetic.value(cell) + "  see above");
            return;
        }
        String under = " ".repeat(start.length() - 2) + "= ";
        out.line(start + arithmetic.symbols(cell));
        for (String side : arithmetic.sides(cell)) {
            if (!side.equals(arithmetic.symbols(cell))) {
                out.line(under + side);
            }
        }
        for (Cell operand : arithmetic.operands(cell)) {
            explain(operand, arithmetic, indent + "  ");
        }
    }
}
