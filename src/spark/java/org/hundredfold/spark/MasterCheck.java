package org.hundredfold.spark;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import org.hundredfold.ExplainedException;
import scala.Option;

/** Asks whether a master is there and lets this program in: Spark would try for a minute, and not tell what is wrong. */
final class MasterCheck {
    private static final String PATIENCE = "10s";

    private MasterCheck() {}

    /**
     * @param settings as for the connection
     * @throws ExplainedException if it is not so
     */
    static void pass(SparkConf settings) {
        String address = settings.get("spark.master");
        SparkConf hasty =
                settings.clone().set("spark.rpc.lookupTimeout", PATIENCE).set("spark.rpc.askTimeout", PATIENCE);
        RpcEnv way = RpcEnv.create("master-check", "localhost", -1, hasty, security(hasty), true);
        try {
            way.setupEndpointRef(RpcAddress.fromSparkURL(address), "Master");
        } catch (Exception refusal) { // also what Scala throws without saying so
            throw new ExplainedException(reason(refusal, settings).formatted(address), refusal);
        } finally {
            way.shutdown();
            way.awaitTermination();
        }
    }

    private static org.apache.spark.SecurityManager security(SparkConf settings) {
        return new org.apache.spark.SecurityManager(
                settings, Option.empty(), org.apache.spark.internal.config.package$.MODULE$.AUTH_SECRET_FILE());
    }

    private static String reason(Throwable refusal, SparkConf settings) {
        Throwable root = refusal;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof SocketException
                || root instanceof UnknownHostException
                || root instanceof TimeoutException) {
            return "%s does not answer. Check the address, and that its master runs.";
        }
        return settings.contains("spark.authenticate.secret")
                ? "The master at %s does not take the secret. Check that it was started with the same one, as spark.authenticate.secret."
                : "The master at %s does not let in whoever has no secret. Give it the one it was started with: under Where, or by --secret-file.";
    }
}
