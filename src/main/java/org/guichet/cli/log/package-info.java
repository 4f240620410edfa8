/** How the commands log: set up in Java, because reading a configuration file costs a tenth of a second at each start. */
@NullMarked
package org.guichet.cli.log;

import org.jspecify.annotations.NullMarked;
