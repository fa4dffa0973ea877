package backprop.picture;

/** The room that a picture has, in logical pixels. */
public record Size(double width, double height) {}
