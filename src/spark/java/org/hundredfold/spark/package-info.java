/** Training on Apache Spark. Only the profile {@code spark} compiles this. */
package org.hundredfold.spark;
