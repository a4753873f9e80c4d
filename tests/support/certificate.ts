// A certificate for this machine's own names, valid for a hundred years, for test servers that speak TLS. Nothing but
// a test trusts it. Made by: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
// -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1,IP:0.0.0.0
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBoTCCAUegAwIBAgIUJwO0rbfhYjl0iLpHJ2b5OSVuyKUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjEzMjY0OFoYDzIxMjYxMDI5
MTMyNjQ4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATlQ2XNVZ/znTmHtcw+mVq186JtIeJC/bCvvNGhQ+QQ++bwYw3C7ey8
zYEUjfx2jyHPDp6R5BP7UFiHARkKLOrQo3UwczAdBgNVHQ4EFgQUnHyYO2U1Nnws
Dk82vePoVXQJL1wwHwYDVR0jBBgwFoAUnHyYO2U1NnwsDk82vePoVXQJL1wwDwYD
VR0TAQH/BAUwAwEB/zAgBgNVHREEGTAXgglsb2NhbGhvc3SHBH8AAAGHBAAAAAAw
CgYIKoZIzj0EAwIDSAAwRQIgRZkDE+m5G5J26QynUO+AX/pMXzM3T4cVDkGrG6Q6
CbcCIQC/p7IfMzjt04CzmTl3Uscr6y6XH+0g3K2UaV8wUdmsvA==
-----END CERTIFICATE-----
`

export const certificateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgJ6VBA3GmJw/IXHe/
Jfaf8SaDbOF+UPzGZUfLqvuETvihRANCAATlQ2XNVZ/znTmHtcw+mVq186JtIeJC
/bCvvNGhQ+QQ++bwYw3C7ey8zYEUjfx2jyHPDp6R5BP7UFiHARkKLOrQ
-----END PRIVATE KEY-----
`
