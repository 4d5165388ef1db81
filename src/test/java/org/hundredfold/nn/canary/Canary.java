package org.hundredfold.nn.canary;

import ai.onnxruntime.OrtException;
import com.sun.net.httpserver.HttpServer;
import java.io.ObjectOutputStream;
import java.sql.SQLException;
import javafx.application.Platform;
import org.hundredfold.train.Band;
import picocli.CommandLine;

/** Breaks the architecture's rules on purpose, to show that breaking them is seen. */
public final class Canary {
    private Canary() {}

    static void breakRules(Band fromAbove, CommandLine arguments, ObjectOutputStream model, HttpServer server)
            throws SQLException, OrtException {
        System.out.println(fromAbove);
        Platform.runLater(org.hundredfold.ui.canary.Canary::beUsedFromBelow);
        throw new SQLException(arguments + " " + model + server);
    }

    public static void closeTheCycle() {}
}
