package backprop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The house as it was drawn: which room may know which. */
@AnalyzeClasses(packages = "backprop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String UI = "backprop.ui.";

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("engine")
            .definedBy("backprop.engine..")
            .layer("flow")
            .definedBy("backprop.flow..")
            .layer("training")
            .definedBy("backprop.training..")
            .layer("document")
            .definedBy("backprop.document..")
            .layer("session")
            .definedBy("backprop.session..")
            .layer("picture")
            .definedBy("backprop.picture..")
            .layer("lesson")
            .definedBy("backprop.lesson..")
            .layer("export")
            .definedBy("backprop.export..")
            .layer("cli")
            .definedBy("backprop.cli..")
            .layer("ui")
            .definedBy("backprop.ui..")
            .whereLayer("engine")
            .mayNotAccessAnyLayer()
            .whereLayer("flow")
            .mayOnlyAccessLayers("engine")
            .whereLayer("training")
            .mayOnlyAccessLayers("engine")
            .whereLayer("document")
            .mayOnlyAccessLayers("engine")
            .whereLayer("session")
            .mayOnlyAccessLayers("engine", "flow", "training", "document")
            .whereLayer("picture")
            .mayOnlyAccessLayers("engine", "flow", "training", "document", "session")
            .whereLayer("lesson")
            .mayOnlyAccessLayers("engine", "flow", "training", "document", "session", "picture")
            .whereLayer("export")
            .mayOnlyAccessLayers("engine", "flow", "training", "document", "session", "picture")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayNotBeAccessedByAnyLayer()
            .because("arrows go one way, so that a room can be read and tested without those above it");

    @ArchTest
    static final ArchRule TWO_DOORS = noClasses()
            .that()
            .resideInAPackage("backprop.cli..")
            .should()
            .dependOnClassesThat(resideInAPackage("backprop.ui.."))
            .allowEmptyShould(true)
            .because("the command line starts without a toolkit and must not load one");

    @ArchTest
    static final ArchRule TOOLKIT = noClasses()
            .that()
            .resideOutsideOfPackage("backprop.ui..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..", "com.sun.javafx..", "java.awt..", "javax.swing.."))
            .because("everything but the window runs without a display");

    @ArchTest
    static final ArchRule NO_AWT = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing.."))
            .because("AWT starts a second event thread beside JavaFX's, and has hung on it");

    @ArchTest
    static final ArchRule WINDOW = noClasses()
            .that()
            .resideOutsideOfPackage("backprop.ui..")
            .and()
            .doNotHaveFullyQualifiedName("backprop.Main")
            .should()
            .dependOnClassesThat(resideInAPackage("backprop.ui.."))
            .because("only Main opens the window");

    @ArchTest
    static final ArchRule LINEAR_ALGEBRA = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("backprop.engine.Matrix")
            .and()
            .doNotHaveFullyQualifiedName("backprop.engine.Workspace")
            .and()
            .doNotHaveFullyQualifiedName("backprop.engine.Function")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.commons.math3.."))
            .because("the library behind our matrices is known in one place");

    @ArchTest
    static final ArchRule IMPORTS = noClasses()
            .that()
            .resideInAPackage("backprop.document")
            .should()
            .dependOnClassesThat(resideInAPackage("backprop.document.imports.."))
            .because("the lab's own file is read without knowing any other");

    @ArchTest
    static final ArchRule PANES = classes()
            .that()
            .resideInAPackage("backprop.ui.*..")
            .should(knowNoOtherPane())
            .allowEmptyShould(true)
            .because("panes meet in Shell only, and each can be tested alone");

    @ArchTest
    static final ArchRule OUTPUT = noClasses()
            .that()
            .resideOutsideOfPackage("backprop.cli..")
            .and()
            .doNotHaveFullyQualifiedName("backprop.Main")
            .should()
            .accessField(System.class, "out")
            .because("what stands on standard output is the answer of a verb");

    @ArchTest
    static final ArchRule NAMES = noClasses()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "be named after nothing", (JavaClass c) -> c.getSimpleName().matches(".*(Utils?|Helper|Manager)"))))
            .because("a name says what a thing is");

    /** Below ui, a package may know itself and the shared kit. */
    private static ArchCondition<JavaClass> knowNoOtherPane() {
        return new ArchCondition<>("know no other pane") {
            @Override
            public void check(JavaClass pane, ConditionEvents events) {
                pane.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getPackageName().startsWith("backprop.ui"))
                        .filter(d -> !room(d.getTargetClass()).equals(room(pane)))
                        .filter(d -> !"kit".equals(room(d.getTargetClass())))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    /** The part of a package's name behind {@code backprop.ui.}; empty for that package itself. */
    private static String room(JavaClass c) {
        String name = c.getPackageName();
        return name.startsWith(UI) ? name.substring(UI.length()).split("\\.", 2)[0] : "";
    }
}
