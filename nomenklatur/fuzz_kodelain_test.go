package nomenklatur

import "testing"

var benihRekening = []string{
	"", "5", "8.9", "5.1", "5.1.02", "5.1.02.01", "5.1.02.01.01", "5.1.02.01.001", "5.1.01.01.01.001",
	"5.1.02.01.01.0024", "5.1.02.01.001.00024", "8.9.99.99.999.99999", "1.1.1.01.01.01", "1.1.01.01.01.0001",
	"1.1.1", "5.1.02.01.01.0024.", "9.1", "5.1.02.00", "5.1.02.01.1", "5.1.02.01.01.00024",
}

var benihSKPD = []string{
	"1.01.2.22.0.00.01.0000", "1.02.0.00.0.00.01.0001", "3.31.3.30.0.00.01.0000", "9.99.9.99.9.99.99.9999",
	"1.01.0.00.2.22.01.0000", "0.00.0.00.0.00.01.0000", "1.01.2.22.0.00.00.0000", "1.01.2.22.0.00.01", "",
}

func FuzzParseKodeRekening(f *testing.F) {
	for _, s := range benihRekening {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { periksaEnam(t, s, lebarRekeningUji, 8, ParseKodeRekening) })
}

func FuzzParseKodeSumberDana(f *testing.F) {
	for _, s := range benihRekening {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { periksaEnam(t, s, lebarSumberDanaUji, 9, ParseKodeSumberDana) })
}

func FuzzParseKodeSKPD(f *testing.F) {
	for _, s := range benihSKPD {
		f.Add(s)
	}
	f.Fuzz(periksaSKPDUji)
}

func FuzzParseKodeFungsi(f *testing.F) {
	for _, s := range []string{"", "11", "11.04", "00", "11.00", "11.4", "11.04.", "1１"} {
		f.Add(s)
	}
	f.Fuzz(periksaFungsi)
}

func FuzzSplitKode(f *testing.F) {
	for _, s := range []string{
		"7.01.01.2.06.0002.5.1.02.01.001.00024.", "1.01.2.22.0.00.01.0000.1.01.02.2.01.0001.5.1.02.01.01.0024",
		"1.02.0.00.0.00.01.0000.4.1.01", "5", "1.1", "1.01.2.22.0.00.01.0000.5", " 1.06.04. ", "", "..",
	} {
		f.Add(s)
	}
	f.Fuzz(periksaSplit)
}
