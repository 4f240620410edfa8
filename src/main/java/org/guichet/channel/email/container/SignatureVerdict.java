package org.guichet.channel.email.container;

/** What a signature is worth. */
enum SignatureVerdict {
    /** The content is as it was signed. Who the signer is, is only his certificate's word: no authority is asked. */
    INTACT("signed"),
    /** Of a kind that is not known here (OpenPGP), or without a certificate to check it by. */
    UNCHECKED("signature-unchecked"),
    BROKEN("signature-broken");

    private final String flag;

    SignatureVerdict(String flag) {
        this.flag = flag;
    }

    String flag() {
        return flag;
    }
}
