package org.hundredfold.bench;

import org.hundredfold.data.DataSet;

/** Where the pictures come from. */
interface Pictures {
    DataSet training(Workload workload);
}
