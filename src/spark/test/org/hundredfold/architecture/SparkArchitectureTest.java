package org.hundredfold.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** What the profile spark adds keeps the same rules. */
@AnalyzeClasses(packages = "org.hundredfold", importOptions = ArchitectureTest.WithoutTests.class)
class SparkArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(ArchitectureTest.class);

    @ArchTest
    static void aUseOfSparkIsSeen(JavaClasses program) {
        assertThat(ArchitectureTest.only("..train..")
                        .use("org.apache.spark..")
                        .evaluate(program)
                        .hasViolation())
                .isTrue();
    }
}
