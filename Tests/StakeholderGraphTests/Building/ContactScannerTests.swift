import Testing

@testable import StakeholderGraph

@Suite("Contacts in free text")
struct ContactScannerTests {
    @Test(
        "telephone numbers are found",
        arguments: [
            "call 0712 345 678", "0712345678", "+254 712 345678", "254712345678", "(051) 221-4567",
            "Tel: 020-2227411",
            "0112.345.678",
        ])
    func telephone(text: String) { #expect(ContactScanner.scan(text) == .telephone) }

    @Test("addresses are found", arguments: ["mail a@b.co", "office@example.org.", "Jina.Langu+x@posta.co.ke"])
    func email(text: String) { #expect(ContactScanner.scan(text) == .email) }

    @Test(
        "dates, amounts, references and handles are none",
        arguments: [
            "2024-07-25", "25/07/2024", "MOINA/SEC.1/45", "KES 12,500,000", "1000000000", "@midrift", "2022-2025",
            "P. O. Box 30510 – 00100", "card 0012", "meeting @ 10.30", "ISBN 978-3-16-148410-0", "",
        ])
    func neither(text: String) { #expect(ContactScanner.scan(text) == nil) }
}
