package kinerja

import (
	"iter"
	"slices"
	"strings"
	"sync"
)

// skalaTertulis are the scales that are built in, as [ParseSkala] reads them.
// What stands here was read in the regulation, in two sources that agree, or
// in one that sumber then names; what is only repeated is left out.
var skalaTertulis = []string{`
nama: permendagri-86-2017
judul: Skala nilai peringkat kinerja
sumber: Permendagri 86/2017, tepi dan kata sebagaimana dicetak LKjIP Inspektorat Sampang 2019
tahun: 2017
satuan: Persen
perlakuan: ambang
Sangat Tinggi; 91–100; Sangat Baik
Tinggi; 76–90; Baik
Sedang; 66–75; Cukup
Rendah; 51–65; Kurang
Sangat Rendah; ≤50; Sangat Kurang
`, `
nama: sakip
judul: Nilai evaluasi akuntabilitas kinerja instansi pemerintah (AKIP)
sumber: PermenPANRB 88/2021; tepi bawah yang terbuka dan kata predikat menurut tangga indeks RB (Aceh, IRB 2022)
tahun: 2021
desimal: 2
perlakuan: ambang
AA; >90–100; Sangat Memuaskan
A; >80–90; Memuaskan
BB; >70–80; Sangat Baik
B; >60–70; Baik
CC; >50–60; Cukup
C; >30–50; Kurang
D; 0–30; Sangat Kurang
`, `
nama: sakip-lama
judul: Tangga SAKIP sebelum 2015, dipakai untuk capaian
sumber: LKjIP Kabupaten Maluku Tengah 2021
tahun: 2021
satuan: Persen
perlakuan: ambang
Memuaskan; >85–100
Sangat Baik; >75–<85
Baik; >65–75
Cukup Baik; >50–65
Agak Kurang; >30–50
Kurang; 0–30
`, `
nama: rb-2022
judul: Indeks reformasi birokrasi sampai dengan 2022
sumber: Provinsi Aceh mengenai indeks RB 2022
tahun: 2022
desimal: 2
perlakuan: ambang
AA; >90–100; Sangat Memuaskan
A; >80–90; Memuaskan
BB; >70–80; Sangat Baik
B; >60–70; Baik
CC; >50–60; Cukup
C; >30–50; Kurang
D; >0–30; Sangat Kurang
`, `
nama: ikm
judul: Indeks kepuasan masyarakat, nilai konversi survei kepuasan masyarakat (SKM)
sumber: PermenPANRB 14/2017
tahun: 2017
desimal: 2
perlakuan: bulatkan
A; 88,31–100; Sangat Baik
B; 76,61–88,3; Baik
C; 65–76,6; Kurang Baik
D; 25–64,99; Tidak Baik
`, `
nama: ip-asn
judul: Indeks profesionalitas ASN
sumber: Peraturan BKN 8/2019, kelas sebagaimana dikutip dua berita
tahun: 2019
perlakuan: ambang
Sangat Tinggi; 91–100
Tinggi; 81–90
Sedang; 71–80
Rendah; 61–70
Sangat Rendah; ≤60
`, `
nama: spm
judul: Pencapaian SPM, empat kelas teratas; kelas di bawah 70 belum terbaca sumbernya
sumber: satu dasbor SPM 2026
tahun: 2026
satuan: Persen
desimal: 2
perlakuan: ambang
Tuntas Paripurna; 100
Tuntas Utama; 90–99,99
Tuntas Madya; 80–89,99
Tuntas Pratama; 70–79,99
`}

// skalaBawaan are the scales of skalaTertulis, by name. A test reads them all,
// so no error can come.
var skalaBawaan = sync.OnceValue(func() []*Skala {
	daftar := make([]*Skala, 0, len(skalaTertulis))
	for _, teks := range skalaTertulis {
		if s, err := ParseSkala(teks); err == nil {
			daftar = append(daftar, s)
		}
	}
	slices.SortFunc(daftar, func(a, b *Skala) int { return strings.Compare(a.def.Nama, b.def.Nama) })
	return daftar
})

// AllSkala yields the scales that are built in, by name: ikm, ip-asn,
// permendagri-86-2017, rb-2022, sakip, sakip-lama, spm.
func AllSkala() iter.Seq[*Skala] { return slices.Values(skalaBawaan()) }

// SkalaPermendagri86 returns the built-in scale permendagri-86-2017, by which
// capaian gets its predicate where no other scale is named.
func SkalaPermendagri86() *Skala {
	s, _ := LookupSkala("permendagri-86-2017") // an example reads it
	return s
}

// LookupSkala returns the built-in scale of that name, whatever the case.
func LookupSkala(nama string) (*Skala, bool) {
	nama = strings.ToLower(strings.TrimSpace(nama))
	i, ada := slices.BinarySearchFunc(skalaBawaan(), nama, func(s *Skala, nama string) int {
		return strings.Compare(s.def.Nama, nama)
	})
	if !ada {
		return nil, false
	}
	return skalaBawaan()[i], true
}
