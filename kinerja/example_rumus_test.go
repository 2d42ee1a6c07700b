package kinerja_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// A formula of one's own: its units are checked before there are values.
func ExampleRumus() {
	r := kinerja.Rumus{
		Nama:     "Rata-rata penerima per paket",
		Ekspresi: ekspresi.MustParse("rata-rata([TW I]; [TW II]) / paket"),
		Satuan:   kinerja.ParseSatuan("Orang"), // for each Paket, as it should say
		Desimal:  1,
		Variabel: []kinerja.VariabelRumus{
			{Nama: "TW I", Satuan: kinerja.ParseSatuan("Orang")},
			{Nama: "TW II", Satuan: kinerja.ParseSatuan("Orang")},
			{Nama: "paket", Satuan: kinerja.ParseSatuan("Paket")},
		},
	}
	fmt.Println(r.Check())
	h, err := r.Hitung(map[string]*big.Rat{"TW I": big.NewRat(135, 1), "TW II": big.NewRat(88, 1), "paket": big.NewRat(4, 1)})
	fmt.Println(h.Nilai, h.Bulat, err)
	// Output:
	// kinerja: Rata-rata penerima per paket: rumus tidak lengkap: satuan hasil Orang, menurut variabelnya: Orang/Paket
	// 223/8 27.9 <nil>
}

func ExampleRumus_Check() {
	r := kinerja.PersentasePelayananDasar()
	fmt.Println(r.Check())
	r.Variabel[1].Satuan = kinerja.ParseSatuan("Rupiah")
	fmt.Println(r.Check())
	// Output:
	// <nil>
	// kinerja: Persentase pelayanan dasar: rumus tidak lengkap: satuan hasil Persen, menurut variabelnya: Orang/Rupiah
}

// A denominator of zero has no percentage, neither 0 nor 100.
func ExampleRumus_Hitung() {
	r := kinerja.PersentasePelayananDasar()
	h, err := r.Hitung(map[string]*big.Rat{"PAS terlayani": big.NewRat(475, 1), "target PAS": big.NewRat(585, 1)})
	fmt.Println(h.Nilai, h.Bulat, err)
	_, err = r.Hitung(map[string]*big.Rat{"PAS terlayani": new(big.Rat), "target PAS": new(big.Rat)})
	fmt.Println(errors.Is(err, ekspresi.ErrBagiNol), err)
	// Output:
	// 9500/117 81.2 <nil>
	// true kinerja: Persentase pelayanan dasar: ekspresi: kolom 17: [PAS terlayani] / [target PAS]: pembagian dengan nol: [target PAS] bernilai 0
}

func ExampleHasilRumus_Pengerjaan() {
	h, _ := kinerja.PersentasePenyerapanKeuangan().Hitung(map[string]*big.Rat{
		"realisasi keuangan": big.NewRat(9448777466, 1), "pagu": big.NewRat(10009542435, 1)})
	p := h.Pengerjaan()
	fmt.Println(p.Teks)
	fmt.Println(p.LaTeX)
	b, _ := json.Marshal(p.Variabel[1])
	fmt.Println(string(b), p.Nilai, p.Pecahan)
	// Output:
	// Persentase penyerapan keuangan
	// = (realisasi keuangan / pagu) × 100
	// = (9.448.777.466 / 10.009.542.435) × 100
	// ≈ 94,40% (dibulatkan setengah ke atas)
	// \begin{aligned}
	// \text{Persentase penyerapan keuangan} &= \frac{\text{realisasi keuangan}}{\text{pagu}} \times 100 \\
	// &= \frac{9.448.777.466}{10.009.542.435} \times 100 \\
	// &\approx 94{,}40\%
	// \end{aligned}
	// {"nama":"pagu","makna":"pagu anggaran","satuan":"Rupiah","nilai":10009542435} 94.40 188975549320/2001908487
}

func ExamplePengerjaan_String() {
	h, _ := kinerja.ResponPenangananPengaduan().Hitung(map[string]*big.Rat{
		"pengaduan selesai": big.NewRat(3, 1), "pengaduan masuk": big.NewRat(4, 1)})
	fmt.Println(h.Pengerjaan())
	// Output:
	// Respon penanganan pengaduan
	// = (pengaduan selesai / pengaduan masuk) × 100
	// = (3 / 4) × 100
	// = 75,00%
}

// More can be served than was planned.
func ExamplePersentasePelayananDasar() {
	h, err := kinerja.PersentasePelayananDasar().Hitung(map[string]*big.Rat{
		"PAS terlayani": big.NewRat(729, 1), "target PAS": big.NewRat(583, 1)})
	fmt.Println(h.Bulat, h.Temuan, err)
	// Output: 125.04 [] <nil>
}

func ExampleRasioKontribusiPSKS() {
	_, err := kinerja.RasioKontribusiPSKS().Hitung(map[string]*big.Rat{
		"unsur PSKS jenis i": big.NewRat(68, 1), "seluruh unsur PSKS": big.NewRat(62, 1)})
	fmt.Println(err)
	// Output: kinerja: Rasio kontribusi PSKS: unsur PSKS jenis i = 68: nilai di luar ranah variabel: lebih dari seluruh unsur PSKS = 62
}

func ExampleRasioKontribusiPSKSPerJenis() {
	rumus, err := kinerja.RasioKontribusiPSKSPerJenis("TKSK", "PSM", "LKS")
	if err != nil {
		fmt.Println(err)
		return
	}
	unsur := map[string]*big.Rat{"TKSK": big.NewRat(1, 1), "PSM": big.NewRat(1, 1), "LKS": big.NewRat(1, 1)}
	jumlah := new(big.Rat)
	for _, r := range rumus {
		h, _ := r.Hitung(unsur)
		fmt.Println(r.Nama, h.Bulat)
		jumlah.Add(jumlah, h.Nilai)
	}
	fmt.Println(jumlah.RatString())
	// Output:
	// Rasio kontribusi PSKS: TKSK 33.33
	// Rasio kontribusi PSKS: PSM 33.33
	// Rasio kontribusi PSKS: LKS 33.33
	// 100
}

// More than the budget was spent: a result, and a finding.
func ExamplePersentasePenyerapanKeuangan() {
	h, err := kinerja.PersentasePenyerapanKeuangan().Hitung(map[string]*big.Rat{
		"realisasi keuangan": big.NewRat(33778334087150, 100), "pagu": big.NewRat(333628665658, 1)})
	fmt.Println(h.Bulat, err)
	for _, t := range h.Temuan {
		fmt.Println(t.Pesan)
	}
	// Output:
	// 101.25 <nil>
	// realisasi keuangan (337783340871,5) lebih dari pagu (333628665658); periksa apakah keduanya tidak tertukar dan dari sumber yang sama.
}

func ExamplePersentasePenyerapanFisik() {
	fmt.Println(kinerja.PersentasePenyerapanFisik().Ekspresi)
	// Output: [realisasi fisik] / pagu * 100
}

func ExampleResponPenangananPengaduan() {
	r := kinerja.ResponPenangananPengaduan()
	r.Desimal = 0
	h, err := r.Hitung(map[string]*big.Rat{"pengaduan selesai": big.NewRat(2, 1), "pengaduan masuk": big.NewRat(3, 1)})
	fmt.Println(h.Bulat, err)
	// Output: 67 <nil>
}

func ExampleIndeksKemandirian() {
	empat := big.NewRat(4, 1)
	r, err := kinerja.IndeksKemandirian(
		kinerja.VariabelIndeks{Nama: "ekonomi", Bobot: big.NewRat(60, 100), Maksimal: empat},
		kinerja.VariabelIndeks{Nama: "sosial", Bobot: big.NewRat(40, 100), Maksimal: empat},
	)
	fmt.Println(r.Ekspresi, err)
	_, err = kinerja.IndeksKemandirian(
		kinerja.VariabelIndeks{Nama: "ekonomi", Bobot: big.NewRat(60, 100), Maksimal: empat},
		kinerja.VariabelIndeks{Nama: "sosial", Bobot: big.NewRat(30, 100), Maksimal: empat},
	)
	fmt.Println(err)
	// Output:
	// (ekonomi * 0,6 + sosial * 0,4) / 4 * 100 <nil>
	// kinerja: Indeks kemandirian: bobot tidak sah: jumlah bobot harus 1, ditemukan 0,9
}

// The weights have no default: the document gives none.
func ExamplePenilaianMandiriRB() {
	_, err := kinerja.PenilaianMandiriRB(kinerja.BobotRB{})
	var be *kinerja.BobotError
	fmt.Println(errors.As(err, &be), be.Variabel)
	fmt.Println(err)
	// Output:
	// true kematangan OPD
	// kinerja: Penilaian mandiri reformasi birokrasi: bobot tidak sah: kematangan OPD: bobot tidak diberikan
}

func ExampleDomainError() {
	_, err := kinerja.PersentasePelayananDasar().Hitung(map[string]*big.Rat{
		"PAS terlayani": big.NewRat(-1, 1), "target PAS": big.NewRat(3, 1)})
	var de *kinerja.DomainError
	fmt.Println(errors.As(err, &de), de.Variabel, de.Sebab)
	// Output: true PAS terlayani tidak boleh kurang dari 0
}
