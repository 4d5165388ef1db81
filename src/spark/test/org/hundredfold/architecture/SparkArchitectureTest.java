package org.hundredfold.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** What the profile spark adds keeps the same rules. */
@AnalyzeClasses(packages = "org.hundredfold", importOptions = ArchitectureTest.WithoutTests.class)
class SparkArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(ArchitectureTest.class);
}
