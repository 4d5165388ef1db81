package org.hundredfold.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.hundredfold.nn.canary.Canary;
import org.hundredfold.train.Band;
import org.hundredfold.ui.data.DataView;
import org.junit.jupiter.api.Test;

/** Which package may use which, and which library lives where. */
@AnalyzeClasses(packages = "org.hundredfold", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesUseOnlyWhatLiesBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("nn")
            .definedBy("org.hundredfold.nn..")
            .layer("data")
            .definedBy("org.hundredfold.data..")
            .layer("features")
            .definedBy("org.hundredfold.features..")
            .layer("model")
            .definedBy("org.hundredfold.model..")
            .layer("train")
            .definedBy("org.hundredfold.train..")
            .layer("proof")
            .definedBy("org.hundredfold.proof..")
            .layer("runs")
            .definedBy("org.hundredfold.runs..")
            .layer("bench")
            .definedBy("org.hundredfold.bench..")
            .layer("export")
            .definedBy("org.hundredfold.export..")
            .layer("library")
            .definedBy("org.hundredfold.library..")
            .layer("serve")
            .definedBy("org.hundredfold.serve..")
            .layer("spark")
            .definedBy("org.hundredfold.spark..")
            .layer("cli")
            .definedBy("org.hundredfold.cli..")
            .layer("ui")
            .definedBy("org.hundredfold.ui..")
            .layer("app")
            .definedBy("org.hundredfold.app..")
            .whereLayer("nn")
            .mayNotAccessAnyLayer()
            .whereLayer("data")
            .mayNotAccessAnyLayer()
            .whereLayer("features")
            .mayOnlyAccessLayers("data")
            .whereLayer("model")
            .mayOnlyAccessLayers("features", "nn", "data")
            .whereLayer("train")
            .mayOnlyAccessLayers("model", "nn", "data")
            .whereLayer("proof")
            .mayOnlyAccessLayers("train", "nn", "data")
            .whereLayer("runs")
            .mayOnlyAccessLayers("train", "model", "nn", "data")
            .whereLayer("bench")
            .mayOnlyAccessLayers("train", "model", "nn", "data")
            .whereLayer("export")
            .mayOnlyAccessLayers("runs", "train", "model", "features", "nn", "data")
            .whereLayer("library")
            .mayOnlyAccessLayers("runs", "model", "data")
            .whereLayer("serve")
            .mayOnlyAccessLayers("data")
            .whereLayer("spark")
            .mayOnlyAccessLayers("runs", "train", "model", "features", "nn", "data")
            .whereLayer("cli")
            .mayOnlyAccessLayers(
                    "runs", "bench", "export", "serve", "proof", "train", "model", "features", "nn", "data")
            .whereLayer("ui")
            .mayOnlyAccessLayers("runs", "export", "proof", "train", "model", "features", "nn", "data");

    @ArchTest
    static final ArchRule placesDoNotKnowEachOther = slices().matching("org.hundredfold.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                            "org.hundredfold.ui.common.."));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.hundredfold.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theWindowsLibrariesStayInTheWindow = only("..ui..", "..app..")
            .use("javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..");

    @ArchTest
    static final ArchRule nativeMemoryStaysInTheMathematicsAndTheJpegDecoder = noClasses()
            .that()
            .resideOutsideOfPackage("..nn..")
            .and()
            .haveNameNotMatching(".*\\.data\\.TurboJpeg.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule vectorsStayWhereNumbersAreCrunched =
            only("..nn..", "..data..").use("jdk.incubator.vector..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsTheDatabase =
            only("..runs..").use("java.sql..", "org.jdbi..", "org.sqlite..");

    /** So that its 28 MB of native code are loaded only when somebody brings a network or takes one along. */
    @ArchTest
    static final ArchRule theOnnxRuntimeStaysWhereOnnxFilesAre =
            only("..features..", "..export.onnx..").use("ai.onnxruntime..");

    /** What is built by the profile spark is reached as a service; {@code SparkArchitectureTest} holds it to all these rules. */
    @ArchTest
    static final ArchRule sparkStaysInItsProfile = only("..spark..").use("org.apache.spark..", "scala..");

    @ArchTest
    static final ArchRule onlyTheServerListens = only("..serve..").use("com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule onlyTheCommandLineParsesArguments = only("..cli..").use("picocli..");

    @ArchTest
    static final ArchRule standardOutputBelongsToTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .and()
            .doNotHaveFullyQualifiedName("org.hundredfold.spark.Bridge") // which answers another process there
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule oneClassHandsWorkToTheWindowsThread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.hundredfold.ui.common.FxThread")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");

    /** But for what two processes of this program tell each other while they live. */
    @ArchTest
    static final ArchRule modelsAreNotSerialisedTheJavaWay = noClasses()
            .that()
            .resideOutsideOfPackage("..train.remote..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectOutputStream")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream");

    @Test
    void theRulesCanFail() {
        JavaClasses canaries = new ClassFileImporter()
                .importClasses(Canary.class, org.hundredfold.ui.canary.Canary.class, Band.class, DataView.class);

        assertThat(Stream.of(
                        packagesUseOnlyWhatLiesBelow,
                        placesDoNotKnowEachOther,
                        packagesHaveNoCycles,
                        theWindowsLibrariesStayInTheWindow,
                        nativeMemoryStaysInTheMathematicsAndTheJpegDecoder,
                        onlyTheStoreKnowsTheDatabase,
                        theOnnxRuntimeStaysWhereOnnxFilesAre,
                        onlyTheServerListens,
                        onlyTheCommandLineParsesArguments,
                        standardOutputBelongsToTheCommandLine,
                        oneClassHandsWorkToTheWindowsThread,
                        modelsAreNotSerialisedTheJavaWay))
                .allSatisfy(rule -> assertThat(rule.evaluate(canaries).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    /** A canary would have to be compiled with the module; that the rule sees who uses it is shown on the engine itself. */
    @Test
    void aUseOfVectorsIsSeen() {
        JavaClasses engine = new ClassFileImporter().importPackages("org.hundredfold.nn");

        ArchRule nowhere = only("..data..").use("jdk.incubator.vector..");

        assertThat(nowhere.evaluate(engine).hasViolation()).isTrue();
    }

    /** ArchUnit's own one looks for tests in the folder target alone. */
    static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    static Border only(String... packages) {
        return new Border(packages);
    }

    /** The packages in which a library may be used. */
    record Border(String... packages) {
        ArchRule use(String... libraries) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(libraries)
                    .as("Only %s use %s"
                            .formatted(
                                    Stream.of(packages).toList(),
                                    Stream.of(libraries).toList()));
        }
    }
}
