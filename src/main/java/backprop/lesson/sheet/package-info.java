/**
 * Sheets for a class: each student gets own numbers, and the teacher the key to all of them. A sheet is a value made from
 * a seed and the number of the student; it is printed as Markdown, or as pages of A4 that can become one PDF. The same
 * seed gives the same bytes, on every day and in every locale.
 *
 * <p>This room imports the practice, the picture and what is left of it; a page becomes a file in {@code
 * backprop.export.image}.
 *
 * <pre>{@code
 * List<Sheet> sheets = Sheet.forClass(SheetKind.BY_HAND, 1, 30);
 * String key = SheetMarkdown.key(sheets);
 * List<Picture> pages = SheetPages.questions(sheets);
 *
 * ClassSheets order = new ClassSheets(SheetKind.BY_HAND, 30, 1);
 * order.write(folder, EnumSet.of(Format.PDF), printer, (done, all) -> {});
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package backprop.lesson.sheet;
