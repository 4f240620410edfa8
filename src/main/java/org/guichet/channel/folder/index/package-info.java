/**
 * What scanners write beside a document: index fields in XML, JSON, CSV, TSV or properties, a file for each document or a line
 * for each. Read by one mapper into names and values; hostile like any other input.
 */
@NullMarked
package org.guichet.channel.folder.index;

import org.jspecify.annotations.NullMarked;
