package ekspresi_test

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

func Example() {
	e, err := ekspresi.Parse("[PAS terlayani] / [target PAS] * 100")
	if err != nil {
		fmt.Println(err)
		return
	}
	data := map[string]*big.Rat{"PAS terlayani": big.NewRat(475, 1), "target PAS": big.NewRat(585, 1)}
	nilai, err := e.Eval(func(nama string) (*big.Rat, bool) { v, ok := data[nama]; return v, ok })
	fmt.Println(nilai, nilai.FloatString(2), err)
	// Output: 9500/117 81.20 <nil>
}

// An error says where reading stopped and what may stand there.
func ExampleParse() {
	_, err := ekspresi.Parse("realisasi / 1.234 * 100")
	var pe *ekspresi.ParseError
	fmt.Println(errors.As(err, &pe), pe.Kolom, errors.Is(err, ekspresi.ErrAmbigu))
	fmt.Println(pe.Expected)
	// Output:
	// true 13 true
	// bilangan yang hanya satu artinya: 1234 untuk ribuan, 1,2340 untuk desimal
}

func ExampleMustParse() {
	v, err := ekspresi.MustParse("1/3*3").EvalNilai(nil)
	fmt.Println(v.RatString(), err)
	// Output: 1 <nil>
}

func ExampleEkspresi_Variabel() {
	fmt.Println(ekspresi.MustParse("(b - a) / a").Variabel())
	// Output: [b a]
}

func ExampleEkspresi_Eval() {
	e := ekspresi.MustParse("realisasi / pagu * 100")
	data := map[string]*big.Rat{"realisasi": big.NewRat(5, 1), "pagu": new(big.Rat)}
	lookup := func(nama string) (*big.Rat, bool) { v, ok := data[nama]; return v, ok }
	_, err := e.Eval(lookup)
	fmt.Println(err)
	delete(data, "pagu")
	_, err = e.Eval(lookup)
	fmt.Println(err)
	// Output:
	// ekspresi: kolom 11: realisasi / pagu: pembagian dengan nol: pagu bernilai 0
	// ekspresi: variabel tanpa nilai: pagu
}

// One formula, many rows: the values stand in the order of Variabel.
func ExampleEkspresi_EvalNilai() {
	e := ekspresi.MustParse("jika realisasi >= target maka 100 lainnya realisasi / target * 100")
	for _, baris := range [][]*big.Rat{
		{big.NewRat(80, 1), big.NewRat(70, 1)},
		{big.NewRat(84, 1), big.NewRat(100, 1)},
	} {
		v, err := e.EvalNilai(baris)
		fmt.Println(v.RatString(), err)
	}
	// Output:
	// 100 <nil>
	// 84 <nil>
}

func ExampleEkspresi_String() {
	fmt.Println(ekspresi.MustParse("((a) ÷ (\"total target\")) × 0.50"))
	// Output: a / [total target] * 0,5
}

func ExampleEkspresi_LaTeX() {
	fmt.Println(ekspresi.MustParse("[PAS terlayani] / [target PAS] * 100").LaTeX())
	// Output: \frac{\text{PAS terlayani}}{\text{target PAS}} \times 100
}

func ExampleEkspresi_Cetak() {
	e := ekspresi.MustParse("realisasi / pagu * 100")
	nilai := []*big.Rat{big.NewRat(9448777466, 1), big.NewRat(10009542435, 1)}
	fmt.Println(e.Cetak(ekspresi.Indonesia, nil))
	fmt.Println(e.Cetak(ekspresi.Indonesia, nilai))
	fmt.Println(e.Cetak(ekspresi.Data, nilai))
	// Output:
	// (realisasi / pagu) × 100
	// (9.448.777.466 / 10.009.542.435) × 100
	// 9448777466 / 10009542435 * 100
}

func ExampleEkspresi_CheckSatuan() {
	satuan := map[string]string{"pagu": "Rupiah", "peserta": "Orang", "lulus": "Orang"}
	lookup := func(nama string) (string, bool) { s, ok := satuan[nama]; return s, ok }
	fmt.Println(ekspresi.MustParse("pagu / peserta").CheckSatuan(lookup))
	_, err := ekspresi.MustParse("lulus + pagu").CheckSatuan(lookup)
	fmt.Println(err)
	// Output:
	// Rupiah/Orang <nil>
	// ekspresi: kolom 7: lulus + pagu: satuan tidak cocok: Orang dengan Rupiah
}

func ExampleEkspresi_Equal() {
	a, b := ekspresi.MustParse("a×b"), ekspresi.MustParse("(a * b)")
	fmt.Println(a.Equal(b), a.Equal(ekspresi.MustParse("b * a")))
	// Output: true false
}

func ExampleEkspresi_MarshalText() {
	b, err := ekspresi.MustParse("a:b").MarshalText()
	fmt.Println(string(b), err)
	// Output: a / b <nil>
}

func ExampleEkspresi_UnmarshalText() {
	var e ekspresi.Ekspresi
	err := e.UnmarshalText([]byte("rata-rata(kualitas; kuantitas)"))
	fmt.Println(e.Variabel(), err)
	// Output: [kualitas kuantitas] <nil>
}

func ExampleMaksPanjang() {
	_, err := ekspresi.Parse("a + b + c", ekspresi.MaksPanjang(4))
	fmt.Println(errors.Is(err, ekspresi.ErrBatas))
	// Output: true
}

func ExampleMaksKedalaman() {
	_, err := ekspresi.Parse("((((a))))", ekspresi.MaksKedalaman(4))
	fmt.Println(errors.Is(err, ekspresi.ErrBatas))
	// Output: true
}

func ExampleMaksSimpul() {
	_, err := ekspresi.Parse("a + b + c", ekspresi.MaksSimpul(4))
	fmt.Println(errors.Is(err, ekspresi.ErrBatas))
	// Output: true
}

func ExampleMaksAngka() {
	_, err := ekspresi.MustParse("99999^9", ekspresi.MaksAngka(40)).EvalNilai(nil)
	fmt.Println(err)
	// Output: ekspresi: kolom 6: 99999^9: melewati batas: hasil lebih dari 40 angka
}

func ExampleMaksPangkat() {
	_, err := ekspresi.MustParse("1^11", ekspresi.MaksPangkat(10)).EvalNilai(nil)
	fmt.Println(err)
	// Output: ekspresi: kolom 2: 1^11: melewati batas: 11 lebih dari 10
}

func ExampleParseError() {
	_, err := ekspresi.Parse("min(a, b)")
	fmt.Println(err)
	// Output: ekspresi: "min(a, b)": bukan rumus: pada kolom 6 diharapkan bilangan, nama atau tanda hitung, ditemukan ","
}

func ExampleEvalError() {
	_, err := ekspresi.MustParse("2 ^ (1/2)").EvalNilai(nil)
	var ee *ekspresi.EvalError
	fmt.Println(errors.As(err, &ee), errors.Is(err, ekspresi.ErrPangkat), ee.Kolom, ee.Bagian, ee.Rinci)
	// Output: true true 3 2^(1 / 2) 0,5 bukan bilangan bulat
}

func ExampleVariabelError() {
	_, err := ekspresi.MustParse("a + b").EvalNilai(nil)
	var ve *ekspresi.VariabelError
	fmt.Println(errors.As(err, &ve), ve.Nama)
	// Output: true [a b]
}

func ExampleSatuanError() {
	lookup := func(nama string) (string, bool) { return nama, true }
	_, err := ekspresi.MustParse("[Orang] - [Kali]").CheckSatuan(lookup)
	var se *ekspresi.SatuanError
	fmt.Println(errors.As(err, &se), se.Kiri, se.Kanan, se.Kolom)
	// Output: true Orang Kali 9
}

func ExampleCetakAngka() {
	fmt.Println(ekspresi.CetakAngka(ekspresi.Indonesia, big.NewRat(12345, 10), 2))
	fmt.Println(ekspresi.CetakAngka(ekspresi.Data, big.NewRat(12345, 10), 2))
	fmt.Println(ekspresi.CetakAngka(ekspresi.LaTeX, big.NewRat(1, 3), 2))
	// Output:
	// 1.234,50
	// 1234,50
	// \frac{1}{3}
}

func ExampleKutip() {
	fmt.Println(ekspresi.Kutip("pagu"), ekspresi.Kutip("PAS terlayani"), ekspresi.Kutip("dan"))
	// Output: pagu [PAS terlayani] [dan]
}

func ExampleTeksLaTeX() {
	fmt.Println(ekspresi.TeksLaTeX("R&D 50%"))
	// Output: \text{R\&D 50\%}
}
