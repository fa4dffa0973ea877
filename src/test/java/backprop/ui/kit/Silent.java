package backprop.ui.kit;

/** Says nothing to anybody. */
public final class Silent implements Messages {
    @Override
    public void hint(String text) {}

    @Override
    public void problem(String text) {}
}
